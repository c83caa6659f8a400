"""Web addresses that lead to a person, and names of files that hold a person's name (layer 2)."""

import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Confidence, Kind
from storyjournal.redaction.patterns.marks import found, word_set

REASON = "This web address may lead straight to you or to somebody you know."
FILE = "This file name may hold somebody's name."
TLD = (
    r"com|org|net|co|uk|ie|ca|au|nz|za|in|info|blog|page|link|ly|me|tv|io|app|us|de|fr|ng|ke|example|invalid|test"
    r"|eu|health|care"
    r"|support|gov|edu|int|ac|nl|es|it|be|ch|at|pl|pt|se|no|dk|fi|gr|cz|ro|hu|jp|br|mx|ar|cl|ph|sg|my|hk|kr|cn|tw"
    r"|th|vn|pk|bd|lk"
    r"|online|site|website|store|shop|club|life|live|love|family|foundation|fund|space|world|today|xyz|dev|ee|gg"
    r"|fm|to|cc|biz|art"
)
LINK = re.compile(
    rf"(?:https?://|ftp://|www\.)[^\s<>()\[\]\"'|]{{2,600}}"
    rf"|(?<![\w@./\-])(?:[^\W_][\w\-]{{0,62}}\.){{1,5}}(?:{TLD})(?![\w\-@]|\.[a-z])"
    r"(?::\d{2,5})?(?:/[^\s<>()\[\]\"'|]{0,600})?",
    re.IGNORECASE,
)
SPOKEN = re.compile(
    r"(?<![\w@.\-])(?:www\sdot\s)?[^\W_][\w\-]{2,40}\sdot\s(?:com|org|net|co\sdot\suk|co|info|blog|me|example)"
    r"(?:\s(?:slash|forward\sslash)\s[\w\-]{2,40}){0,2}(?![\w\-])",
    re.IGNORECASE,
)
PLATFORM = re.compile(
    r"(?:facebook|fb|instagram|twitter|x|tiktok|linkedin|threads|youtube|youtu|gofundme|gofund|caringbridge"
    r"|patreon|medium|substack"
    r"|linktr|justgiving|givesendgo|reddit|tumblr|blogspot|wordpress|github|venmo|paypal|cash|ko-fi|buymeacoffee"
    r"|calendly|bsky|mastodon"
    r"|pinterest|snapchat|twitch|discord|t|wa|onlyfans|strava|soundcloud|spotify|etsy|goodreads|eventbrite|zoom"
    r"|meet|docs|drive|dropbox"
    r"|amzn|amazon|carepages|mylymeline|inspire|patientslikeme|healthunlocked|wix|weebly|squarespace|livejournal"
    r"|vk|weibo|forms|g"
    r"|maps|goo|bit|tinyurl|flickr|vimeo|ancestry|legacy|peoplefinders|change|petition)\.\w{2,9}",
    re.IGNORECASE,
)  # fmt: skip
GENERAL = re.compile(
    r"(?:^|\.)(?:nih|cdc|fda|nhs|gov|who|cms|va|hhs|ssa|medicare|medicaid|healthcare|medlineplus|mayoclinic|webmd"
    r"|pubmed|clinicaltrials"
    r"|google|youtube|facebook|instagram|twitter|x|tiktok|reddit|wikipedia|wikimedia|amazon|change|gofundme"
    r"|justgiving|zoom|doi|orpha|orphanet"
    r"|rarediseases|clevelandclinic|hopkinsmedicine|healthline|drugs|ada|cancer|cancerresearchuk|breastcancer"
    r"|heart|lung|kidney|kidneycareuk"
    r"|diabetes|jdrf|breakthrought1d|lupus|crohnscolitisfoundation|crohnsandcolitis|ehlers-danlos|parkinson"
    r"|parkinsons|alz|alzheimers"
    r"|epilepsy|cff|cysticfibrosis|msif|mssociety|nationalmssociety|arthritis|versusarthritis|macmillan|mariecurie"
    r"|mind|samaritans|nami|rethink"
    r"|scope|ageuk|carersuk|citizensadvice|rcn|nice|bnf|patient|bma|gmc-uk|ama-assn|aap|acog|acr|rheumatology"
    r"|stroke|als|mda|nord|eurordis"
    r"|geneticalliance|rnib|rnid|europa|parliament|congress|senate|house|petition|bbc|nytimes|washingtonpost"
    r"|theguardian|guardian|npr|cnn|reuters"
    r"|apnews|rte|cbc|abc|stuff|rnz|thehindu|news24|telegraph|independent|thetimes|wsj|bmj|thelancet|nejm"
    r"|jamanetwork|nature|science|cochrane"
    r"|plos|biomedcentral|sciencedirect|springer|wiley|elsevier|researchgate|medscape|uptodate|un|unicef|unaids"
    r"|redcross|oecd|worldbank"
    r"|gmail|hotmail|outlook|yahoo|icloud|apple|microsoft|whatsapp|netflix|spotify|ebay|etsy|paypal|uber|lyft"
    r"|airbnb|walmart|cvs|walgreens"
    r"|goodrx|quest|questdiagnostics|labcorp|medtronic|dexcom|abbott|insulet|tandemdiabetes|linkedin|pinterest"
    r"|discord|twitch|github|wordpress"
    r"|medium|substack|tumblr|linktr|threads|snapchat|telegram|signal|mastodon|bsky|canva|mychart|patientaccess"
    r"|ancestry|23andme|findhelp"
    r"|poison|thehotline|988lifeline|childline|lifeline|beyondblue|shout|giveusashout|crisistextline|rainn"
    r"|thetrevorproject|stonewall)"
    r"\.(?:gov|org|com|nhs|uk|int|edu|co|net|ac|eu|ca|au|nz|ie|us|in|za|news|social|app|ee|me)(?:\.\w{2,3})?$"
    r"|(?:^|\.)gov(?:\.\w\w)?$|\.gov\.\w\w$|\.nhs\.uk$|\.nih\.gov$|\.gov$|\.europa\.eu$|\.gc\.ca$|\.govt\.nz$"
    r"|\.int$|\.mil$",
    re.IGNORECASE,
)
NAMES = (
    r"(?:pdf|jpe?g|png|gif|heic|docx?|odt|rtf|txt|xlsx?|csv|mp[34]|m4a|wav|mov|zip|html?|eml|msg|dcm|pptx?|pages|md)"
)
FILE_NAME = re.compile(rf"(?<![\w@/.\-])(?P<stem>[^\W_](?:[\w\-']|\.(?=\w)){{2,80}})\.{NAMES}(?![\w\-])", re.IGNORECASE)
PIECE = re.compile(r"[^\W\d_]{3,}")
PLAIN_WORDS = word_set(
    """
    scan scans report reports letter letters result results final copy draft version img image photo pic picture
    video clip audio recording notes note list plan care diary journal story blog post test tests blood bloods
    lab labs mri cat ultrasound xray ray chart records record medical history summary discharge referral appeal
    claim form forms bill invoice receipt insurance policy consent prescription meds medication medications pill
    pills schedule rota timetable questions appointment appointments screenshot document untitled new old latest
    update updated signed page pages part one two three dsc readme index file files data backup january february
    march april may june july august september october november december jan feb mar apr jun jul aug sep oct nov
    dec hospital clinic doctor surgery letterhead template cv resume budget sheet spreadsheet pain symptom
    symptoms tracker log logs food headache seizure migraine flare the and for with from my our his her your not
    use how to guide leaflet poster flyer slides talk speech presentation submission response evidence statement
    complaint petition banner logo cover card ward app export import whatsapp voice memo call chat conversation
    signal before after side front back left right knee hip leg arm hand foot head heart brain lung kidney liver
    spine bone genetic genome variant panel screen shot whole full short long small large best good bad
    """
)


class Links:
    """Links that lead to a person, but not the front door of a general site; file names that hold a name."""

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report the address without the punctuation after it."""
        for match in LINK.finditer(text):
            address = match.group().rstrip(".,;:!?*~")
            host, _, path = re.sub(r"^\w{3,5}://", "", address).partition("/")
            if _personal(host.lower().removeprefix("www."), path) and not _abbreviated(address):
                yield found(match.start(), match.start() + len(address), Kind.CONTACT, REASON, Confidence.SURE)
        for match in SPOKEN.finditer(text):
            if not GENERAL.search(re.sub(r"\sdot\s", ".", match.group().lower()).split(" ")[0]):
                yield found(match.start(), match.end(), Kind.CONTACT, REASON, Confidence.LIKELY)
        for match in FILE_NAME.finditer(text):
            names = [p for p in PIECE.findall(match["stem"]) if p.lower() not in PLAIN_WORDS]
            if len(names) >= 2 or (names and re.search(r"[_\-\d]", match["stem"])):
                yield found(match.start(), match.end(), Kind.CONTACT, FILE, Confidence.LIKELY)


def _personal(host: str, path: str) -> bool:
    """A user's page on a platform, or a site that is no general one."""
    if PLATFORM.search(host) and path.strip("/?"):
        return True
    return not GENERAL.search(host.partition(":")[0])


def _abbreviated(address: str) -> bool:
    """Two words that met at a full stop without a space ("home.It was"), or a node of an outline."""
    head, _, tail = address.rpartition(".")
    return "/" not in address and tail[:1].isupper() and tail[1:].islower() and head[-1:].islower()
