"""English short forms of given names, for the people whom a journal knows by their full name. Written by hand."""

from collections.abc import Mapping

_GROUPS = """
abigail abby gail; alexander alex alec sandy xander sasha; alexandra alex lexi sandra sasha; alfred alf alfie fred
alison ali; amanda mandy; andrew andy drew; angela angie; ann annie nan; anne annie nan; anthony tony ant; arthur art
barbara barb babs; benjamin ben benny benji; bernard bernie; beverley bev; bradley brad; catherine cathy kate katie
katherine kathy kate katie kat kit; kathleen kathy kath; charles charlie chuck chaz; charlotte charlie lottie lotte
christine chris chrissie tina; christina chris tina; christopher chris kit topher; cynthia cindy; daniel dan danny
danielle dani; david dave davy; deborah deb debbie; dennis den denny; dominic dom; donald don donnie; dorothy dot dottie
douglas doug; edward ed eddie ted teddy ned; eleanor ellie nell nora; elizabeth liz lizzie beth betty eliza libby
emily em emmy; emma em; ernest ernie; eugene gene; florence flo flossie; frances fran frankie; francis frank frankie
frederick fred freddie; gabriel gabe; gabrielle gabby; geoffrey geoff; george georgie; gerald gerry; gregory greg
gwendolyn gwen; harold harry hal; harriet hattie; helen nell; henry harry hank hal; hugh hughie; isaac ike zac
isabel izzy bel belle; isabella izzy bella; jacob jake; jacqueline jackie; james jim jimmy jamie; janet jan; jason jase
jeffrey jeff; jennifer jen jenny; jeremy jez jerry; jessica jess jessie; joanna jo joanne; joan joanie; john johnny jack
jonathan jon jonny nathan; joseph joe joey; josephine jo josie; joshua josh; joyce joy; judith judy; julia jules
kenneth ken kenny; kimberly kim; laurence larry laurie; lawrence larry laurie; leonard len lenny leo; leslie les
lillian lily lil; louis lou louie; louise lou; lucille lucy; madeleine maddie; madison maddie; malcolm mal mac
margaret maggie meg peg peggy marge margie greta daisy; maria mari; marilyn lyn; marjorie marge margie
martin marty; mary molly polly mae; matilda tilly mattie; matthew matt; maureen mo; maximilian max; megan meg
melanie mel; melissa mel missy; michael mike mick mickey mikey; michelle shelly chelle; miriam mim miri; mohammed mo
muhammad mo; nancy nan; natalie nat; natasha tasha; nathan nate nat; nathaniel nate nat; nicholas nick nicky
nicola nicky nikki; nicole nicky nikki; norman norm; oliver ollie; olivia liv livvy; oscar ozzy; pamela pam
patricia pat patty tricia trish; patrick pat paddy; penelope penny; peter pete; philip phil pip; phillip phil pip
phyllis phyl; priscilla cilla; rachel rach; raymond ray; rebecca becky becca bex; reginald reg reggie
richard rick ricky dick rich richie; robert rob robbie bob bobby bert; roberta bobbie; roderick rod; rodney rod
ronald ron ronnie; rosemary rosie rose; russell russ; samantha sam sammie; samuel sam sammy; sandra sandy; sarah sally
sebastian seb; simon si; solomon sol; stanley stan; stephanie steph stevie; stephen steve stevie; steven steve stevie
stuart stu; susan sue susie suzie; suzanne sue suzie; sylvia sylvie; teresa terry tess tessa; theresa terry tess tessa
terence terry; theodore theo ted teddy; thomas tom tommy; timothy tim timmy; valerie val; veronica ronnie vera
victor vic; victoria vicky tori vic; vincent vince vinnie; virginia ginny; walter wally walt; wendy wen; wilfred wilf
william will bill billy willy liam; winifred winnie fred; yvonne eve; zachary zach zac
"""


def _read(text: str) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for group in text.replace("\n", ";").split(";"):
        full, *forms = group.split() or [""]
        table.setdefault(full, set()).update(forms)
    return {full: frozenset(forms) for full, forms in table.items() if forms}


def _both_ways(table: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    found = {name: set(others) for name, others in table.items()}
    for name, others in table.items():
        for other in others:
            found.setdefault(other, set()).add(name)
    return {name: frozenset(others) for name, others in found.items()}


OTHER_FORMS: Mapping[str, frozenset[str]] = _both_ways(_read(_GROUPS))
"""What somebody with this folded given name may be called too: short forms, and the full names it is short for."""
