"""Words for a rare occupation: the line of work it belongs to.

The lines follow the major groups of ISCO-08, the International Labour Organization's classification of occupations, in
everyday words.
"""

import re

from storyjournal.redaction.options.setting import Setting
from storyjournal.redaction.reading.lexicon import fold

LINES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        r"diver|steeplejack|welder|quarry|miner|mine|rigger|lumber|logger|trapper|fish|whelk|lobster|oyster"
        r"|seal|peat|turf|tapper"
        r"|gravedigger|grave|chimney|scaffold|ice road|grain|plant\b|factory|mill|loom|foundry|cotton"
        r" gin",
        ("a manual worker", "someone with a physical job"),
    ),
    (
        r"farm|herder|shepherd|shear|crofter|grower|breeder|planter|drover|keeper of|mahout|beekeep|apiar"
        r"|ranch|hunter|gamekeeper"
        r"|warden|ranger|zoo|elephant|vulture|falconer|trainer|musher|horse|animal|snake",
        ("someone who works with animals or land", "someone with an outdoor job"),
    ),
    (
        r"firefighter|fire lookout|smokejumper|rescu|coastguard|bomb|squadron|submarin|police|soldier|navy"
        r"|code talker|captain|officer"
        r"|judge|mayor|postmaster|exciseman|inspector|umpire|examiner",
        ("a public servant", "someone in uniform"),
    ),
    (
        r"pilot|astronaut|cosmonaut|driver|ferry|boatman|gondolier|signalman|lock ?keeper|lighterman"
        r"|lighthouse|balloon|tram|bridge keeper"
        r"|harbou?r|tug|river|cable car|train",
        ("a transport worker", "someone who worked odd hours"),
    ),
    (
        r"ologist|ographer|scientist|curator|cryptograph|professor|engineer|archivist|lexicograph|cartograph"
        r"|research|librarian|compiler"
        r"|meteorolog|weather",
        ("a scientist", "an expert in a small field"),
    ),
    (
        r"singer|pianist|cellist|organist|violist|oboist|flautist|harpist|timpanist|trombon|tuba|musician"
        r"|conductor|choir|cantor|poet"
        r"|playwright|artist|actor|dancer|dance|puppet|juggler|circus|clown|drag|ventriloquist|stunt|performer"
        r"|presenter|host|director"
        r"|magician|sculptor|author|ghostwriter|critic|narrator|trapeze|tamer|bell ringer|carillon|crier"
        r"|redcoat",
        ("an artist", "someone in the arts"),
    ),
    (
        r"champion|olymp|rower|jumper|rider|racer|racing|boxer|wrestl|surf|grandmaster|sumo|coach|guide"
        r"|explorer",
        ("an athlete", "someone in sport"),
    ),
    (
        r"priest|exorcist|verger|monk|nun|abbot|imam|rabbi|missionary",
        ("someone in religious life", "a person of faith"),
    ),
    (
        r"maker|smith|founder|builder|carver|binder|tuner|repair|mason|waller|saddler|farrier|wright|luthier"
        r"|weaver|milliner|gild|glass"
        r"|cutter|engraver|potter|taxiderm|restor|conservator|setter|brewer|distiller|blower|vintner|cheese"
        r"|chef|taster|sommelier|perfumer"
        r"|baker|farrier|horolog|jeweller|tattoo",
        ("a craftsperson", "someone who works with their hands"),
    ),
    (
        r"dealer|auction|trader|seller|shop|stall|bookmaker|croupier|agent|clamper|operator",
        ("a shopkeeper or trader", "someone in business"),
    ),
)
_PATTERNS = tuple((re.compile(words), offered) for words, offered in LINES)


def occupations(setting: Setting) -> tuple[str, ...]:
    """Return words that say less than an occupation, best first: its line of work where the words tell it."""
    folded = fold(setting.label)
    offered = next((found for cue, found in _PATTERNS if cue.search(folded)), ())
    return (*offered, "a professional", "someone with an unusual job", "someone with a job")
