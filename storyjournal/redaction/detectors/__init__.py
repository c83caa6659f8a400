"""The layers of the engine, one file each; every one is a Detector."""
