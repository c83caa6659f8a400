"""Words that announce what stands beside them: titles, kin, speaking, institutions. Written by hand."""


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


CLINICAL_TITLES = words(
    """
    dr doctor doc nurse surgeon matron
    """
)
TITLES = words(
    """
    dr doctor doc nurse mr mrs ms miss mx mister missus missis sir dame lady lord prof professor rev reverend
    pastor father fr imam rabbi sister sr brother br bishop deacon elder coach captain capt sergeant sgt lt
    lieutenant major colonel col officer constable judge principal sheikh ustad ustaz mallam hajiya alhaji
    chief pa mama papa aunt auntie aunty uncle unc cousin tia tio tía tío tante oom señor señora senora senor
    don doña dona madame madam mme monsieur herr frau fru shri sri smt ammachi matron dentist physio midwife
    counselor counsellor councillor cllr senator representative mayor grandma grandpa granny grandad granddad
    nana nanna nan nanny gran gramps papaw mamaw meemaw grampa oma opa abuela abuelo lola lolo kuya ate tita
    tito ninong baba mzee ntate gogo tatay nanay didi bhai bhaiya chacha chachi mausi nani dadi akka teta
    khala khalti amo hajji haji sensei pani pan señorita seno nyonya pak bu ibu bapak mas mbak kak encik puan
    cik saudari datuk dato' tuan sifu ma'am deaconess mother
    """
)
# Titles that are ordinary words too: a capitalised name must follow them.
LOOSE_TITLES = words(
    """
    don pan pa sir lady lord major chief mas bu anna elder mother father brother sister pak col sr br ate lent
    ma'am cousin captain principal
    """
)
KIN = words(
    """
    tantie koro nan's bibi babu shosho gogo mum mom mam ma mother mummy mommy dad father daddy husband wife
    hubby wifey spouse son daughter boy girl baby child kid kids eldest oldest youngest sister brother sis bro
    twin sibling aunt auntie aunty uncle cousin niece nephew grandma grandpa grandmother grandfather gran nan
    nana granny grandad granddad grandson granddaughter grandchild grandbaby stepmother stepmom stepfather
    stepdad stepson stepdaughter stepsister stepbrother godmother godfather godson goddaughter fiancé fiancée
    fiance fiancee partner boyfriend girlfriend bf gf ex ex-husband ex-wife friend friends mate bestie pal
    buddy neighbour neighbor roommate flatmate housemate lodger landlord landlady boss manager supervisor
    colleague coworker co-worker teammate carer caregiver aide doctor surgeon nurse gp consultant specialist
    cardiologist neurologist oncologist rheumatologist nephrologist urologist gynaecologist gynecologist
    endocrinologist gastroenterologist dermatologist psychiatrist psychologist therapist counsellor counselor
    physio physiotherapist dietitian dietician nutritionist midwife doula pharmacist dentist paramedic
    receptionist porter resident intern registrar anaesthetist anesthesiologist hematologist haematologist
    pulmonologist radiologist geneticist paediatrician pediatrician obstetrician ob-gyn obgyn ophthalmologist
    optometrist chaplain vicar pastor priest rabbi imam coach teacher tutor professor attorney lawyer
    solicitor caseworker advocate coordinator navigator interpreter translator technician tech phlebotomist
    orthotist prosthetist podiatrist audiologist hepatologist immunologist mother-in-law father-in-law sister-
    in-law brother-in-law son-in-law daughter-in-law in-law in-laws donor recipient dog cat puppy tía tio tío
    tia abuela abuelo comadre compadre vecina vecino nieta nieto prima primo hermana hermano mari oupa ouma
    student classmate volunteer driver rep agent operator dispatcher guy lady man woman bloke lad lass fella
    social-worker worker officer aunties ot slp pt hca lpn cna np pa rn crna sw ward-sister charge-nurse
    mentor sponsor deacon minister bishop fellow attending scribe houseman carers helper maid ayah cleaner
    """
)
OWNERS = words(
    """
    my our his her their your the a an me another this that some
    """
)
CALLED = words(
    """
    called named name's names name calling nicknamed christened
    """
)
SPEECH = words(
    """
    said says say asked asks told tells laughed laughs smiled smiles cried cries replied replies texted texts
    wrote writes rang rings called calls phoned drove drives came comes went goes held holds sat sits stood
    stands brought brings made makes took takes gave gives got gets knew knows thinks thought wants wanted
    likes liked loves loved hates hated looked looks nodded nods shrugged shrugs whispered whispers shouted
    shouts yelled yells answered answers explained explains insists insisted swears swore died dies lives
    lived works worked helped helps cooked cooks sang sings slept sleeps keeps kept started starts stopped
    stops tried tries walked walks ran runs reckons reckoned noticed notices found finds sends sent put puts
    hugged hugs kissed kisses rolled rolls pointed points turned turns waited waits watched watches heard
    hears saw sees felt feels ate eats moved moves was is has had does did would will could should can might
    never always just still also who
    """
)
HUMAN_SPEECH = SPEECH - words(
    """
    was is has had does did would will could should can might never always just still also who got gets goes
    went comes came works worked makes made put puts starts started stops stopped runs ran turned turns found
    finds keeps kept gave gives
    """
)
GREETING = words(
    """
    dear hi hey hello love hiya thanks thank sorry please night morning ok okay yo hola
    """
)
HEADS = words(
    """
    ledger campus diagnostic diagnostics annexe terrace-house pottery ceramics forge bookshop mart studios
    friends pavilion wing annex shed chapter seafood spine infusion ent ame outreach tire tyre mine plant cic
    plan chamber eye pain cancer stroke transplant women's outpatient hematology haematology nephrology ortho
    surgical birth birthing academy aquatic ymca ywca ffa pta barbershop barbers salon laundromat cleaners
    pizza pizzeria grill tavern pub bistro quilters rowing sailing bowls bowling cricket football rugby hockey
    parkrun festival farm dairy orchard vineyard winery hospital hospitals infirmary clinic clinics hospice
    surgery practice polyclinic sanatorium nursing-home medical healthcare health centre center children's
    childrens maternity pharmacy pharmacies chemist chemists apothecary dispensary ward unit institute
    foundation trust university uni college school elementary middle primary secondary high grammar
    kindergarten nursery preschool playgroup montessori polytechnic gymnasium lyceum church chapel cathedral
    temple mosque masjid synagogue parish ministries tabernacle mandir gurdwara congregation assembly abbey
    priory minster baptist lutheran methodist presbyterian cardiology neurology oncology orthopedics
    orthopaedics pediatrics paediatrics rheumatology dermatology urology gastroenterology gastro cardio neuro
    radiology imaging dialysis physio physiotherapy physical therapy rehab rehabilitation dental dentistry
    orthodontics eyecare optical opticians vet vets veterinary labs laboratory laboratories club society
    association group network alliance collective coalition guild league union choir band orchestra theatre
    theater library museum gazette herald tribune times courier chronicle echo post journal press radio fm tv
    station examiner observer advertiser sentinel argus register dispatch bugle mercury hardware logistics
    foods farms bakery cafe café diner inn hotel motel lodge brewery foundry mills mill works factory shipyard
    motors garage plumbing roofing electric electrical bank insurance assurance mutual associates partners llp
    llc inc ltd limited gmbh corp corporation company co council authority board bureau department dept
    district county-council fire-department police precinct constabulary regiment battalion brigade squadron
    fort camp barracks depot prison jail penitentiary correctional courthouse services solutions systems
    industries enterprises holdings cooperative co-op credit-union legion vfw lions rotary kiwanis scouts
    brownies troop phc chc healthplex wellness hall house manor court home homes gardens towers ysbyty hôpital
    hopital klinik klinikum krankenhaus ospedale sjukhus sykehus sairaala szpital nemocnice kórház hospitalet
    leisure gym pool stadium arena centre-point clinica clínica posyandu puskesmas mission memorial general
    regional infirmaries outpatients icu nicu picu sanctuary shelter foodbank studio store stores market
    supermarket
    """
)
# Heads that make an organisation by themselves next to one capitalised name; the others need two signs.
FIRM_HEADS = HEADS - words(
    """
    friends mart shed chapter plant plan chamber eye pain cancer stroke transplant women's surgical birth
    festival farm dairy football hockey cricket sailing rowing outreach spine health medical general house
    home homes court hall gardens times post press works board group station center centre unit physical
    therapy high middle band school church union trust practice surgery ward partners co district services
    club society market store
    """
)
LEADING_HEADS = words(
    """
    hospital clinic clinica clínica university college ysbyty hôpital hopital klinik klinikum ospedale rsud
    rsup ward camp fort school church klinika hospitalul instituto institut universidad université centro
    centre hospice chapel universität colegio escuela école lycée academia club radio st saint
    """
)
HOSPITAL_WORDS = words(
    """
    hospital infirmary clinic medical hospice ysbyty hôpital hopital klinikum krankenhaus
    """
)
PLACE_HEADS = words(
    """
    county parish township borough beach bay lake river creek island islands isle valley hills hill mountain
    mountains mount heights park woods forest bridge falls springs harbor harbour port point cove square cross
    junction village gardens station plaza mall pier head reservoir canyon ridge reservation reserve shire
    glen loch lough moor common green fields quay docks dock airport terminal promenade boardwalk ranch
    plantation peninsula coast bayou town city street road lane avenue marina wharf estate quarry strand ford
    pass hollow gap bluff flats barrio colonia suburb mesa prairie trail crossing
    """
)
PLACE_BEFORE = words(
    """
    in from near around outside to toward towards through into across via past between above below reach
    leaving leave left visiting visit off
    """
)
NAMED_PARTS = words(
    """
    anak binti vda el tom wa ka nga zum zur vom ten de la le van von der den del della di da du al bin bint
    ibn ben ap ab af av zu ter dos das y e st mac mc o ó ní nic abu abdul
    """
)
SCORES = words(
    """
    trial trials study studies score scores scale scales stage stages grade grades grading test tests index
    class criteria criterion sign signs classification syndrome disease diseases disorder palsy procedure
    operation tumour tumor cyst thyroiditis lymphoma catheter brace mesh drain tube line pump port
    questionnaire reflex rash nodes nodules fracture contracture manoeuvre maneuver phenomenon esophagus
    oesophagus lobe angle bodies body cells anaemia anemia arteritis chorea dystrophy ataxia neuropathy repair
    technique triad point law method position sheet bag fever virus antibody antibodies stain lamp splint
    collar frame hold inventory protocol rules rule staging valve shunt stent clip bandage boot sling wound
    washout ring ulcer hernia ganglion coma epilepsy encephalitis carcinoma sarcoma melanoma atrophy nystagmus
    hallpike tablets tablet capsules injection infusion inhaler cream patches
    """
)
NATIONAL = words(
    """
    national american british royal australian canadian irish scottish welsh european international world
    federal global uk us united
    """
)
BRANDED_BRANCH = words(
    """
    davita quest labcorp fresenius bojangles publix aldi lidl greggs ikea wetherspoons primark woolworths
    coles pharmasave londis spar centra dunnes supervalu cvs walgreens boots walmart rite-aid kroger tesco
    asda lloyds superdrug clicks dis-chem shoppers target costco hy-vee safeway watsons mercury-drug starbucks
    mcdonald's
    """
)

STOP = words(
    """
    theres heres arent isnt wasnt dont didnt cant wont im ive ill its thats whats shes hes theyre were youre
    le la les el los las un une il der die das und ek het een w abt bc tbh ngl lol omg i a an the and or but
    if so as at by for from in into is it of on that this these those to was we with you your my me he she
    they them his her their our us who what when where why how not no yes all any some one two three then than
    there here do did does had has have be been being will would can could should may might must just very too
    also now today after before because while until still never always only even more most much many every
    each i'm i've i'd i'll it's that's don't didn't he's she's they're we're you're isn't wasn't can't won't
    let's there's what's who's whoever whatever whichever someone somebody
    """
)
NOT_NAMES = words(
    """
    min mins hrs hr sec secs wk wks mad ok okay lol actually basically honestly me mum mom dad mam you q a
    note edit update ps tldr day week month year step part chapter subject date time sent goal plan tip
    warning question answer today tonight today's morning evening all everyone friends team folks both them us
    him her it the this that anyone someone nobody
    """
)
TAKING = words(
    """
    taking takes took take started starting prescribed dose doses tablet tablets inhaler mg infusion injection
    injections pill pills capsule brand
    """
)
JOINS = words(
    """
    das dos do da di der den am an of the and for on in at de la le du des del & st
    """
)
# Families of names that national bodies end in; with nothing local in them they point at nobody.
BODIES = words(
    """
    foundation association society trust coalition alliance federation institute council administration agency
    board journal commission committee authority network union register registry college academy department
    ministry charity project initiative congress service services group collective fund
    """
)
# After these an ordinary word at the head of a sentence is the word itself: "Hope you", "May I", "Will the".
NOT_AFTER_NAMES = words(
    """
    you your i we it its the this that these those there a an my me of not be for so everyone someone people
    they our in to as all any some no what how if
    """
)

# Small words that are surnames too, when they follow a title with a capital: "Ms. May".
STOP_NAMES = words(
    """
    may will more so do day most ever
    """
)
PRONOUNS = words(
    """
    me him her us them
    """
)
CLOSE_KIN = words(
    """
    bf gf husband wife hubby fiance fiancee fiancé fiancée boyfriend girlfriend partner sister brother son
    daughter mate bestie friend cousin niece nephew roommate boss sis bro ex uncle aunt auntie
    """
)
MONTH_NAMES = words(
    """
    april may june august january march
    """
)
TIME_BEFORE = words(
    """
    in since by until till last this next of early late mid from every through before after for during each on
    around
    """
)


def is_stop(folded: str) -> bool:
    """Whether a folded word is a small word of grammar, contracted or not."""
    return folded in STOP or folded.endswith("n't") or folded.split("'", maxsplit=1)[0] in STOP
