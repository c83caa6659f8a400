"""The words that streets, houses and flats go by, in the countries of these users."""

from storyjournal.redaction.patterns.marks import word_set

HARD = (
    "street|st|road|rd|avenue|ave|av|lane|ln|crescent|cres|boulevard|blvd|terrace|tce|ter|parade|pde|mews|cottages|mansions"
    "|villas|esplanade|highway|hwy|parkway|pkwy|turnpike|ginnel|wynd|brae|grove|gardens|gdns|court|ct|marg|nagar|colony|chowk"
    "|stryd|heol|bóthar|sráid|broadway|alleyway|causeway|expressway|freeway|motorway|quay|wharf|concourse|stravenue|throughway"
)
SOFT = (
    "drive|dr|close|place|pl|way|square|sq|row|hill|walk|rise|circle|cir|trail|trl|loop|bend|hollow|cottage|green|alley|plaza"
    "|vale|view|park|run|ridge|path|point|cove|crossing|estate|heights|layout|gate|fold|drove|pike|common|commons|croft|garth"
    "|field|fields|meadow|meadows|mead|end|side|bank|lodge|landing|pass|glen|dale|knoll|shore|shores|spring|springs|station"
    "|summit|track|union|valley|village|vista|island|isle|manor|mill|mills|mount|orchard|oval|forge|fort|ford|forest|gateway"
    "|haven|harbor|harbour|extension|courts|corner|corners|club|cliff|canyon|camp|bypass|brook|branch|bridge|beach|bluff|viaduct"
    "|walks|ways|wells|rapids|ranch|radial|ramp|plain|plains|parks|port|ports|prairie|pines|lake|lakes|land|lights|locks|inlet"
    "|junction|key|keys|overpass|underpass|tunnel|stream|spur|spurs|squares|streets|roads|rest|river|shoal|shoals|burg|hills"
    "|hollows|groves|greens|glens|flat|flats|falls|ferry|estates|drives|dam|curve|crest|crossroad|course|coves|center|brooks"
    "|wall|walls|well|neck|mountain|mission|islands|trafficway|skyway|yard|trace|wk|chase|copse|spinney|dene|wood|woods|acre|acres|enclave|sector|phase|block|puram|vihar|bagh|pura|palli"
)
FLAT = (
    r"(?:(?:flat|apt|apartment|unit|suite|ste|shop|villa|door|plot|stand|erf|lot|hut|house|h|room|site|lodge"
    r"|cabin)\.?\s?"
    r"(?:no\.?|number|num|#)?\s?#?[a-z]?\-?\d{1,5}[a-z]?(?:[/\-][a-z0-9]{1,5}){0,3}"
    r"|h\.?\s?no\.?\s?[\w/\-]{1,12}|(?:flat|apt|apartment|unit|suite)\s[a-z]\b)"
)
TAIL = (
    r"(?:,?\s(?:apt|apartment|unit|suite|ste|flat|app|rm|bldg|building|floor|fl|lot|spc"
    r"|trlr)\.?\s?#?[a-z]?\-?\d{0,5}[a-z]?(?![\w])"
    r"|,?\s?#\s?\w{1,5}|,\s\d{1,2}(?:st|nd|rd|th)\s(?:floor|fl))?"
)
COMPASS = r"(?:\s(?:nw|ne|sw|se|n|s|e|w|north|south|east|west)\b)?"
EVERYDAY = word_set(
    """
    a about above across after again ago all along an and another any apart are around as at back bad be been
    before behind best better between big both but by came can car come could daily day days dirt doctor doctors
    dose doses down dozen each early easy either else even ever every extra false far fast few final first five
    flights foot for found four free from full gentle get given go going good great had half hard has have he
    her here him his home hour hourly hours how i if in inch inches into is it its just kids kilometer
    kilometers kilometre kilometres km large last later least left less long lost made many me men mg mile miles
    mine minute minutes ml mm month months more most my near new next nice nights no not now of off old on one
    only open or other our out over own pain parking patient patients people per percent person pills point
    points previous quick quiet same saw seconds sessions several she short side since single six slow small so
    some steep step steps still straight such tablets ten than that the their them then there these they thing
    things this those three through till time times tiny to together too took total train two under until up us
    used very walk walking want was way we week weeks went were what when where which while who whole wide will
    winding with women worth wrong x year years you young your ward bed level stage grade room hospital care bus
    stop stops support out-of walk-in drive-through nurse nurses staff test tests lab labs blood heart rate
    blood-pressure visits visit times pound pounds lb lbs kg degrees degree dollar dollars euros per-cent
    percent hrs hr min mins yards yard metres meters metre meter feet ft blocks
    """
)
FAMOUS = word_set(
    "quality coronation sesame wall easy downing harley fleet abbey civvy main"
)  # streets that name a thing and not where somebody is
