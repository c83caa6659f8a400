"""The stylesheet, made from the template in resources, a theme's tokens and the present text size."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from string import Template

import resources
from ui.tokens import Tokens


def stylesheet(tokens: Tokens, fonts: Mapping[str, tuple[str, int, int]], px: Callable[[float], int]) -> str:
    """Return the application's stylesheet. `fonts` maps a type role to family, pixels and weight; `px` scales."""
    template = Template(resources.path("themes", "app.qss").read_text(encoding="utf-8"))
    sizes = {f"p{n}": px(n) for n in (4, 8, 12, 16, 24)}
    sizes |= {"r8": 8, "r10": 10, "inner": px(20), "target": px(36), "stage": px(52)}
    sizes |= {"pill": px(17), "chip": px(36) - 2 * px(4) - 2}
    sizes |= {"box": px(18), "round": px(18) // 2 + 1}
    sizes |= {"knob": 6 + 2 * px(8), "halfknob": 3 + px(8), "knobin": 2 + 2 * px(8)}
    images = {name: resources.path("themes", f"{name}-{tokens.name}.svg").as_posix() for name in ("check", "chevron")}
    rules = [template.substitute(asdict(tokens), **sizes, **images)]
    for role, (family, size, weight) in fonts.items():
        rules.append(f'*[type="{role}"] {{ font-family: "{family}"; font-size: {size}px; font-weight: {weight}; }}')
    rules.extend(f'*[ink="{ink}"] {{ color: {getattr(tokens, ink)}; }}' for ink in ("muted", "accent"))
    return "\n".join(rules)
