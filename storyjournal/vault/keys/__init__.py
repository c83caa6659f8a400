"""Ways to the vault key: passphrase, recovery kit and device, and the key files that hold them."""
