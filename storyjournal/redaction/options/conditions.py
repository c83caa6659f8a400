"""Words for a rare condition: the part of the body or the kind of illness, as its own name says."""

import re

from storyjournal.redaction.options.setting import Setting
from storyjournal.redaction.reading.lexicon import fold

# Medicine names most illnesses by stems (Dorland's prefixes and suffixes); eponyms are told by hand. The first
# match counts.
CLASSES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"transplant|kasai|fontan|hipec|hemispherectomy|keratoprosthesis|ecmo", ("a major operation", "a rare operation")),
    (
        r"sarcoma|lymphoma|carcino(?!id)|cancer|blastoma|melanoma|mesothelioma|glioma|chordoma|wilms|cholangio(?=carc)",
        ("a rare cancer", "cancer"),
    ),
    (r"leuka?emia|myeloma|waldenstrom|myelofibrosis|myelodysplastic", ("a rare blood cancer", "cancer")),
    (
        r"thymoma|insulinoma|carcinoid|li-fraumeni|gorlin|cowden|birt-hogg"
        r"|pha?eochromocytoma|neuroendocrine|pseudomyxoma|tumou?r"
        r"|craniopharyngioma|von hippel|vhl|\bmen[12]\b|endocrine neoplasia",
        ("a rare growth", "a growth"),
    ),
    (
        r"myopath|muscul|myosit|dystroph(?:y|ic)\b(?!.*bullosa)|duchenne|pompe|myotoni|nemaline|central"
        r" core|dermatomyositis|fshd"
        r"|myasthen|lambert-eaton|periodic paralysis|inclusion body",
        ("a rare muscle disease", "a muscle disease"),
    ),
    (
        r"neuro|atrophy|ataxia|enceph|myel(?:itis|in)|leukodystroph|sclerosing pan|motor neuron|\bmnd\b|\bals\b"
        r"|amyotrophic|huntington"
        r"|\bsma\b|spinal|dystonia|epilep|dravet|lennox|west syndrome|rett|guillain|cidp|palsy|batten"
        r"|krabbe|tay-sachs|tarlov"
        r"|narcolep|insomnia|kleine|locked-in|stiff|mogad|devic|cauda equina|syringo|chiari|moyamoya|cerebral|dementia"
        r"|creutzfeldt|tethered|bifida|plexus|charcot|creutz|susac|angelman|prader|fragile x|lissenceph"
        r"|intracranial|telangiectasia",
        ("a rare disease of the nerves", "a disease of the nerves"),
    ),
    (
        r"castleman|histiocytosis|erdheim|rosai|ha?emo(?:phil|lytic|globin)|thalass|sickle|ana?emia|throm"
        r"|factor [ivx]+|\bttp\b|\bpnh\b|polycyth|porphyria|cytop"
        r"|blackfan|fanconi|agglutinin|evans|glanzmann|granulomatous|purpura",
        ("a rare blood disease", "a blood disease"),
    ),
    (
        r"cardi|heart|brugada|ebstein|fallot|eisenmenger|truncus|hypoplastic left|hlhs|danon",
        ("a rare heart condition", "a heart condition"),
    ),
    (
        r"pulmon|lung|bronch|\bipf\b|\bcf\b|cystic fibrosis|silicosis|pneumon|alveol|ciliary|\bpcd\b"
        r"|lymphangioleio|\blam\b"
        r"|antitrypsin|alpha-1|trache|massive fibrosis",
        ("a rare lung disease", "a lung disease"),
    ),
    (
        r"nephr|renal|kidney|glomerul|alport|fsgs|bartter|gitelman|cystin|ura?emic|urethral|bladder|exstrophy|cystitis",
        ("a rare kidney disease", "a kidney disease"),
    ),
    (r"hepat|liver|bili|cholang|\bpsc\b|budd|alagille|wilson", ("a rare liver disease", "a liver disease")),
    (
        r"gastro|bowel|intestin|achalasia|hirschsprung|vomit|omphalo|volvulus|short gut|pancrea|zollinger"
        r"|polypos|peutz|mesenteric"
        r"|oesophag|esophag",
        ("a rare disease of the gut", "a disease of the gut"),
    ),
    (
        r"derm|skin|bullos|pemphig|ichthyos|darier|hailey|pityriasis|morphea|lichen|epidermo|\beb\b"
        r"|albinism|xeroderma|erythromel"
        r"|stevens-johnson|fasci|netherton|incontinentia|mastocyt|angioedema|angioneurotic|\bhae\b|leprosy|hansen",
        ("a rare skin disease", "a skin disease"),
    ),
    (
        r"retin|ocul|uveal|stargardt|aniridia|anophthalm|optic|leber|choroid|usher|cogan|amauros",
        ("a rare eye disease", "an eye disease"),
    ),
    (
        r"osteo|bone|chondr|skelet|achondropl|fibrodysplasia|\bfop\b|ollier|perthes|craniosyn|klippel-feil"
        r"|hypophosphat|\bxlh\b"
        r"|dysplasia|arthrogryp",
        ("a rare bone disease", "a bone disease"),
    ),
    (
        r"ehlers|marfan|loeys|stickler|cutis laxa|elasticum|connective|\bveds\b",
        ("a rare disease of the connective tissue", "a disease of the connective tissue"),
    ),
    (
        r"vascul|arterit|angiitis|takayasu|behcet|wegener|churg|buerger|immun|\bcvid\b|\bscid\b|still"
        r"|sclero|antisynthetase|cold"
        r"|igg4|schnitzler|mediterranean fever|hypereosin|sclerosis|kikuchi|agamma|wiskott|chediak|hlh",
        ("a rare disease of the immune system", "an illness of the immune system"),
    ),
    (
        r"gaucher|fabry|storage|niemann|mucopoly|galactos|phenylk|\bpku\b|urea cycle|a?cida?emia|maple"
        r"|menkes|mcadd|lchad|mitochond"
        r"|melas|leigh|zellweger|refsum|sanfilippo|sandhoff|amyloid|lesch|lowe|cushing|addison|acromegal"
        r"|adrenal|adreno|pituitary"
        r"|hypopara|kallmann",
        ("a rare metabolic disease", "a disease of the metabolism"),
    ),
    (
        r"syndrome|trisomy|noonan|kabuki|williams|turner|digeorge|bardet|cornelia|cri du chat|charge"
        r"|vacterl|collins|pierre robin"
        r"|microtia|microsomia|goldenhar|waardenburg|progeria|twin",
        ("a rare condition from birth", "a condition from birth"),
    ),
    (
        r"rabies|tetanus|anthrax|botulism|naegleria|guinea worm|ulcer|septica?emia|necroti[sz]ing",
        ("a rare infection", "an infection"),
    ),
)
_PATTERNS = tuple((re.compile(words), offered) for words, offered in CLASSES)


def conditions(setting: Setting) -> tuple[str, ...]:
    """Return words that say less than a condition's name, best first: its class where the name tells it."""
    folded = fold(setting.label).replace("–", "-")
    offered = next((found for cue, found in _PATTERNS if cue.search(folded)), ())
    return (*offered, "a rare condition", "my condition", "a long illness")
