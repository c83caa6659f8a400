"""Wider words for a state, a province or a country, and for cities that everybody knows.

Parts of the world after the United Nations' M49 scheme (unstats.un.org/unsd/methodology/m49), of the United States
after the Census Bureau's four regions. A province or a nation inside a country becomes that country. Cities stand here
only where one of them is by far the best known: no Birmingham, no Portland, no Springfield.
"""

from storyjournal.redaction.reading.lexicon import fold

_WIDER: dict[str, str] = {
    "the American Northeast": "connecticut, maine, massachusetts, new hampshire, rhode island, vermont, new"
    " jersey, pennsylvania,"
    " ct, me, ma, nh, ri, vt, nj, pa",
    "the Midwest": "illinois, indiana, michigan, ohio, wisconsin, iowa, kansas, minnesota, missouri,"
    " nebraska, north dakota,"
    " south dakota, il, in, mi, oh, wi, ia, ks, mn, mo, ne, nd, sd",
    "the American South": "delaware, florida, maryland, north carolina, south carolina, virginia, west"
    " virginia, alabama,"
    " kentucky, mississippi, tennessee, arkansas, louisiana, oklahoma, texas, district of columbia, dc, d.c.,"
    " de, fl, md, nc, sc, va, wv, al, ky, ms, tn, ar, la, ok, tx",
    "the American West": "arizona, colorado, idaho, montana, nevada, new mexico, utah, wyoming, alaska,"
    " california, hawaii,"
    " oregon, washington state, az, co, id, mt, nv, nm, ut, wy, ak, ca, hi, or, wa",
    "the Canadian West": "alberta, british columbia, manitoba, saskatchewan, ab, bc, mb, sk",
    "the Canadian East": "new brunswick, newfoundland, newfoundland and labrador, nova scotia, ontario,"
    " prince edward island,"
    " quebec, nb, nl, ns, on, pe, qc",
    "the Canadian North": "nunavut, yukon, northwest territories, yt",
    "Australia": "new south wales, queensland, south australia, tasmania, victoria state, western australia,"
    " northern territory, nsw, qld, vic, tas",
    "Britain": "england, scotland, wales, northern ireland",
    "India": "kerala, tamil nadu, karnataka, maharashtra, gujarat, rajasthan, haryana, bihar, odisha,"
    " assam, andhra pradesh,"
    " telangana, uttar pradesh, madhya pradesh, west bengal, himachal pradesh, goa",
    "South Africa": "western cape, eastern cape, kwazulu-natal, gauteng, limpopo, mpumalanga, free state",
    "Northern Europe": "britain, great britain, uk, u.k., united kingdom, ireland, republic of ireland,"
    " eire, denmark, estonia,"
    " finland, iceland, latvia, lithuania, norway, sweden, faroe islands",
    "Western Europe": "austria, belgium, france, germany, luxembourg, netherlands, the netherlands,"
    " holland, switzerland,"
    " bavaria, saxony, hesse, brittany, normandy, provence",
    "Eastern Europe": "belarus, bulgaria, czechia, czech republic, hungary, moldova, poland, romania,"
    " russia, slovakia, ukraine",
    "Southern Europe": "albania, bosnia and herzegovina, bosnia, croatia, greece, italy, kosovo, malta, montenegro,"
    " north macedonia, macedonia, portugal, serbia, slovenia, spain, catalonia, galicia, andalusia, tuscany, sicily,"
    " sardinia, lombardy",
    "North Africa": "algeria, egypt, libya, morocco, sudan, tunisia",
    "West Africa": "benin, burkina faso, cape verde, cabo verde, ivory coast, gambia, the gambia, ghana,"
    " guinea, liberia, mali,"
    " mauritania, niger, nigeria, senegal, sierra leone, togo",
    "Central Africa": "angola, cameroon, central african republic, chad, congo, drc, democratic republic of"
    " the congo, gabon",
    "East Africa": "burundi, djibouti, eritrea, ethiopia, kenya, madagascar, malawi, mauritius, mozambique,"
    " rwanda, somalia,"
    " south sudan, tanzania, uganda, zambia, zimbabwe, zanzibar",
    "southern Africa": "botswana, eswatini, swaziland, lesotho, namibia, south africa",
    "Central Asia": "kazakhstan, kyrgyzstan, tajikistan, turkmenistan, uzbekistan",
    "East Asia": "china, japan, korea, south korea, north korea, mongolia, taiwan, hong kong, hokkaido,"
    " okinawa, guangdong,"
    " sichuan, fujian, yunnan",
    "South Asia": "afghanistan, bangladesh, bhutan, india, iran, maldives, nepal, pakistan, sri lanka,"
    " sindh, balochistan",
    "Southeast Asia": "brunei, cambodia, indonesia, laos, malaysia, myanmar, burma, philippines, singapore, thailand,"
    " timor leste, vietnam, mindanao, luzon, java, sumatra, borneo, sarawak, sabah",
    "the Middle East": "armenia, azerbaijan, bahrain, cyprus, iraq, israel, jordan, kuwait, lebanon, oman,"
    " palestine, qatar,"
    " saudi arabia, syria, turkey, turkiye, united arab emirates, yemen, kurdistan",
    "the Caribbean": "antigua and barbuda, aruba, bahamas, barbados, cuba, dominica, dominican republic,"
    " grenada, guadeloupe,"
    " haiti, jamaica, martinique, puerto rico, saint lucia, trinidad and tobago",
    "Central America": "belize, costa rica, el salvador, guatemala, honduras, mexico, nicaragua, panama,"
    " jalisco, oaxaca,"
    " chiapas, michoacan, guanajuato, yucatan, sonora",
    "South America": "argentina, bolivia, brazil, chile, colombia, ecuador, guyana, paraguay, peru,"
    " suriname, uruguay, venezuela,"
    " minas gerais, bahia",
    "the Pacific": "fiji, guam, american samoa, kiribati, marshall islands, micronesia, nauru, new zealand, aotearoa,"
    " palau, papua new guinea, samoa, solomon islands, tonga, tuvalu, vanuatu",
    "North America": "united states, usa, u.s., u.s.a., america, canada, greenland",
}
_CITIES: dict[str, str] = {
    "the north of England": "leeds, sheffield, liverpool, hull, bradford, sunderland, middlesbrough,"
    " huddersfield, blackpool",
    "the Midlands": "nottingham, leicester, coventry, wolverhampton, stoke-on-trent",
    "the south of England": "bristol, southampton, portsmouth, brighton, bournemouth, swindon",
    "Scotland": "glasgow, edinburgh, dundee, inverness, stirling",
    "Wales": "cardiff, swansea, wrexham",
    "Ireland": "cork, galway, limerick",
    "the American Northeast": "philadelphia, pittsburgh, new haven",
    "the Midwest": "chicago, detroit, minneapolis, milwaukee, cincinnati, indianapolis, omaha, duluth,"
    " toledo, des moines",
    "the American South": "atlanta, houston, dallas, san antonio, nashville, new orleans, miami, tampa,"
    " baton rouge, tulsa",
    "the American West": "denver, seattle, phoenix, los angeles, san francisco, san diego, sacramento, las"
    " vegas, boise,"
    " albuquerque, tucson, salt lake city, anchorage, honolulu",
    "the Canadian West": "vancouver, calgary, edmonton, winnipeg, regina, saskatoon",
    "the Canadian East": "toronto, montreal, ottawa",
    "Australia": "sydney, melbourne, brisbane, adelaide, canberra, hobart",
    "New Zealand": "auckland, christchurch, dunedin",
    "India": "mumbai, delhi, chennai, kolkata, hyderabad, bengaluru, bangalore, pune, ahmedabad",
    "South Africa": "johannesburg, cape town, durban, pretoria",
    "Nigeria": "lagos, ibadan, abuja, port harcourt",
    "Kenya": "nairobi, mombasa, kisumu",
}


def _by_name(table: dict[str, str]) -> dict[str, str]:
    return {name.strip(): wide for wide, names in table.items() for name in names.split(",")}


_WIDER_OF = _by_name(_WIDER)
_CITY_IN = _by_name(_CITIES)


def wider(region: str) -> str:
    """Return the part of the world a state or country lies in, or an empty string."""
    return _WIDER_OF.get(fold(region).strip(), "")


def city_in(town: str) -> str:
    """Return the region or country a well-known city lies in, or an empty string."""
    return _CITY_IN.get(fold(town).strip(), "")
