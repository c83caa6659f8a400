"""Thirty short texts in the voice of a patient's journal, with gold groups, to measure grouping as a whole."""

TEXTS = (
    "My consultant, Dr [[1|Amara Okoye]], drew the valve on a napkin. “That is you,” Dr [[1|Okoye]] said. I kept the "
    "napkin. Months later [[1|Amara]] asked whether I still had it. Of course, Dr [[1|O]].",
    "[[1|Jess]] drove. [[1|Jess]] always drives, and my sister [[1|Jess]] is a terrible driver. “Slow down, "
    "[[1|Jessica]],” said Mum. [[1|Jess Tarrant]], fined again in March.",
    "There are two [[f|Sarahs]] on the ward. [[1|Sarah Lindqvist]] has the window. [[2|Sarah Okafor]] has the door. "
    "[[2|Okafor]] snores and [[1|Lindqvist]] hums.",
    "Old [[1|Prewitt]] ran the shop, and young [[2|Prewitt]] ran it down. When old [[1|Prewitt]] died, I went to the "
    "funeral. Young [[2|Prewitt]] sold the lease.",
    "Mr and Mrs [[f|Okoye]] brought soup. Mrs [[1|Okoye]] stayed. Mr [[2|Okoye]] walked the dog. The [[f|Okoyes]] are "
    "like that.",
    "my sister [[1|jess]] came and [[1|jess]] brought her friend [[2|dre]]. [[2|dre]] is quiet. love you [[1|jess]]",
    "[[1|MARTA]] RANG. [[1|MARTA KOWALCZYK]] FROM NUMBER NINE. SHE SAID DR [[2|ADEYEMI]] HAD LEFT. "
    "[[2|ADEYEMI]] OF ALL PEOPLE.",
    "We named her [[1|Wilhelmina]], but she is [[1|Billie]] to everybody. [[1|Billie]] was born blue. "
    "[[1|Wilhelmina Hart]], said the bracelet.",
    "My aunt [[1|Rosa]] has the same thing, and so does my daughter [[2|Rosa]], named after her. My aunt [[1|Rosa]] "
    "was never told. My daughter [[2|Rosa]] was told at six.",
    "[[1|Amara]] and [[2|David Okoye]] adopted three of us. [[2|David]] taught me to shave. [[1|Amara Okoye]] taught "
    "me to swear.",
    "[[1|Elizabeth Moore]] held the bowl. [[1|Liz]] has held many. Ask [[1|Liz Moore]] about bowls. Her brother "
    "[[2|Robert]], [[2|Bob]] to us, faints.",
    "I know a [[1|Chelsea]]. [[1|Chelsea]] drove me to [[place:2|Chelsea]], would you believe. In [[place:2|Chelsea]] "
    "nobody parks. [[1|Chelsea]] did.",
    "At [[org:1|St Brannoc's Infirmary]] the lifts talk. [[org:1|St Brannoc's]] has four. I like [[org:1|Brannoc's]]. "
    "My notes say [[org:1|SBI]].",
    "Nurse [[1|Imani]] found the vein. [[1|Imani]] finds all veins. The other nurse, [[2|Imelda]], finds bone. "
    "[[2|Imelda]] knows it.",
    "[[1|Anna K.]] and [[2|Anna B.]] started the group. [[1|Anna K.]] books the room. [[2|Anna B.]] bakes. "
    "[[1|Anna Krause]] is leaving us in June.",
    "[[1|Tom]] is my husband. My friend [[2|Tomasz]] is not. [[2|Tomasz]] fixed the stair lift. [[1|Tom]] broke it.",
    "The card said: get well, [[1|Oluwaseun]]. Everyone calls me [[1|Seun]]. [[1|Oluwasuen]] is on my wristband, which "
    "is how they lost me.",
    "Professor [[1|Ruth Adeyemi]] and Dr [[2|Paul Adeyemi]] are not married. Professor [[1|Adeyemi]] told me so. "
    "[[2|Paul]] told me too.",
    "#[[1|Lily]]Strong was on the cake. [[1|Lily]] is nine. [[1|Lily Tarrant]], champion. Her dad, [[2|Ben Tarrant]], "
    "cried. [[2|Ben]] always cries.",
    "[[1|Renée]] sat with me. On the form she is [[1|Renee Marchetti]]. Sister [[1|Marchetti]] to the juniors.",
    "My physio [[1|Anna]] says walk. My nurse [[2|Anna]] says rest. My physio [[1|Anna]] won.",
    "[[1|J. Whitcombe]] signed my letter. I met [[1|Jonas Whitcombe]] once. [[1|Whitcombe]] has cold hands.",
    "From [[place:1|Chipping Marlow]] it is two buses. [[place:1|Marlow]] has no hospital. My brother "
    "[[2|Marlow]] finds that funny.",
    "[[1|Hendrik van der Meulen]] is my donor. Mr [[1|van der Meulen]] skis. [[1|Hendrik]] sent me a postcard.",
    "Dr [[1|Patel]] is my GP. Dr [[2|Mehta]] is her husband. Dr [[1|Patel]] listens. Dr [[2|Mehta]] looks at clocks.",
    "The [[f|Winterbottom]] family came on Sunday. [[1|Ada Winterbottom]] played. [[2|Cyril Winterbottom]] ate. "
    "[[2|Cyril]] is seven.",
    "I wrote to [[org:1|Harrow Medical Centre]] and to [[org:2|Harrow School]]. [[org:2|Harrow School]] answered.",
    "[[1|Kwame]] from work is a kidney match. The other [[2|Kwame]], from church, is not. The other [[2|Kwame]] prays.",
    "My father [[1|David Bell]] had it. My son [[2|David Bell]] has it. My father never said so.",
    "[[1|Grace]] is my roommate. [[1|Grace]] and I laugh a lot. [[1|Grace Oduya]], if you must know. By the grace of "
    "nobody, [[1|Grace]] got a bed.",
)
