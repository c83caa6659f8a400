"""Words for a rare occupation: the line of work it belongs to.

The lines follow the major groups of ISCO-08, the International Labour Organization's classification of occupations, in
everyday words.
"""

import re

from storyjournal.redaction.options.setting import Setting
from storyjournal.redaction.reading.lexicon import fold

LINES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        r"\btug|ferry|boatman|gondolier|signalman|lock ?keeper|lighterman|lighthouse|balloon|\btram\b"
        r"|bridge keeper|harbou?r"
        r"|\bpilot|astronaut|cosmonaut|driver\b|riverboat|cable car|ice road|train\b|ship",
        ("a transport worker", "someone with unusual working hours"),
    ),
    (
        r"\bdiver|steeplejack|welder|quarry|\bmine|rigger|lumber|logger|trapper|fish|whelk|lobster|oyster"
        r"|\bseal\b|peat|turf"
        r"|tapper|grave|chimney|scaffold|grain|\bplant\b|factory|\bmill\b|\bloom\b|foundry|cotton gin"
        r"|resurfac|technician",
        ("a manual worker", "someone with a physical job"),
    ),
    (
        r"farm|herder|shepherd|shear|crofter|grower|planter|drover|ranch|hop\b|orchard|duster",
        ("a farm worker", "someone with an outdoor job"),
    ),
    (
        r"breeder|mahout|beekeep|apiar|hunter|gamekeeper|warden|ranger|zoo|elephant|vulture|falconer"
        r"|trainer|musher|horse"
        r"|animal|snake|hounds|whale",
        ("an animal keeper", "someone with an outdoor job"),
    ),
    (
        r"firefighter|fire lookout|smokejumper|rescu|coastguard|bomb|squadron|submarin|police|soldier|navy|code talker"
        r"|captain|officer|judge|mayor|postmaster|exciseman|inspector|examiner|reporter",
        ("a public servant", "someone in public service"),
    ),
    (
        r"ologist|ographer|scientist|curator|cryptograph|professor|engineer|archivist|research|librarian"
        r"|compiler|weather",
        ("an expert in a small field", "someone who studies things"),
    ),
    (
        r"singer|pianist|cellist|organist|violist|oboist|flautist|harpist|timpanist|trombon|tuba|musician"
        r"|conductor|choir"
        r"|cantor|poet|playwright|artist|actor|dancer|dance|puppeteer|juggler|circus|clown|\bdrag\b|ventriloquist|stunt"
        r"|performer|presenter|\bhost\b|director|designer|magician|sculptor|author|ghostwriter|critic"
        r"|narrator|trapeze|tamer"
        r"|swallower|bell ringer|carillon|crier|redcoat",
        ("an artist", "someone in the arts"),
    ),
    (
        r"champion|olymp|rower|jumper|rider|racer|racing|boxer|wrestl|surf|grandmaster|sumo|coach|guide"
        r"|explorer|umpire",
        ("an athlete", "someone in sport"),
    ),
    (
        r"priest|exorcist|verger|monk|\bnun\b|abbot|imam|rabbi|missionary",
        ("a person of faith", "someone in religious life"),
    ),
    (
        r"maker|smith|founder|builder|carver|binder|tuner|repair|mason|waller|saddler|farrier|wright"
        r"|luthier|weaver|milliner"
        r"|gild|glass|cutter|engraver|potter|taxiderm|restor|conservator|setter|brewer|distiller|blower"
        r"|vintner|cheese|chef"
        r"|taster|sommelier|perfumer|baker|horolog|jeweller|tattoo|splitter",
        ("a craftsperson", "someone who works with their hands"),
    ),
    (
        r"dealer|auction|trader|seller|shop|stall|bookmaker|croupier|agent|clamper|operator",
        ("a trader", "someone in business"),
    ),
)
_PATTERNS = tuple((re.compile(words), offered) for words, offered in LINES)


def occupations(setting: Setting) -> tuple[str, ...]:
    """Return words that say less than an occupation, best first: its line of work where the words tell it."""
    folded = fold(setting.label)
    offered = next((found for cue, found in _PATTERNS if cue.search(folded)), ())
    return (*offered, "a professional", "someone with an unusual job", "someone with a job")
