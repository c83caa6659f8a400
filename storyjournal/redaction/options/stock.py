"""Names to choose pseudonyms from, by the part of the world whose names they are like.

Written for StoryJournal. First names are borne by women and by men alike, so that a pseudonym says nothing new; last
names are common, so that it points at nobody. A name's own part of the world is told by lists of common names there,
and by a few endings that hardly occur elsewhere; whatever is not told gets a name of the English-speaking world.
"""

import re
from dataclasses import dataclass

import storyjournal.redaction.reading.vocabulary as voc


@dataclass(frozen=True, slots=True)
class Stock:
    """Names of one part of the world: `signs` are names and endings that tell it, folded (lower case, no accents)."""

    signs: re.Pattern[str]
    first: tuple[str, ...]
    last: tuple[str, ...]


def _stock(signs: str, first: str, last: str) -> Stock:
    return Stock(re.compile(rf"(?:{'|'.join(signs.split())})"), tuple(first.split()), tuple(last.split()))


ENGLISH = _stock(
    "(?!)",
    "Robin Alex Sam Jamie Morgan Quinn Rowan Sage Ellis Marlow Wren Hollis Arden Blair Casey Dana Emery Finley Harper "
    "Indigo Jules Kit Lane Merle Noel Oakley Perry Reese Shay Tatum Avery Briar Corin Devon Ezra Frankie Gale Haven",
    "Hale Brook Lind Marsh Vale Thorne Ashby Carrow Denholm Elstone Farrow Greaves Harrow Ingram Kestle Larch Merrow "
    "Norbury Orme Penrose Quarry Rudge Selby Tarrant Underhill Verney Wexcombe Yarrow",
)
ELSEWHERE: tuple[Stock, ...] = (
    _stock(  # West Africa
        "ada amara amadi adaeze chidi chi(?:ka|oma|nedu|amaka|di|nyere|buzo) ifeoma ifeanyi nneka ngozi"
        " ndidi obi obinna"
        " oge uche ugo emeka eze okeke oko(?:ye|nkwo|njo|ro|li) oka(?:for|ro) okpara nw[aeo]\\w+ ade\\w{3,}"
        " olu\\w{3,} ol[au]"
        " ay[oo] ayodele bab(?:a|atunde|ajide) balogun bola dele femi folake funmi(?:layo)? kemi tolu tunde"
        " yemi yetunde"
        " kofi kwa(?:me|ku|bena) akua ama abena ama afua efua esi yaa kojo mensah owusu boateng osei asante"
        " agyei appiah"
        " addo ansah diallo traore keita cisse sow ba fatou aminata ousmane mamadou moussa awa ndiaye diop fall sanogo",
        "Ayo Dayo Tobi Temi Simi Ebele Uche Dara Femi Tola Tolu Ope Ife Kosi Kamsi",
        "Balogun Mensah Bello Danso Akande Ofori Quaye Lawal Sarpong Onuoha Ibe Duru Sesay Amoah",
    ),
    _stock(  # East Africa
        "wanjiku wanjiru njeri nyambura wambui akinyi achieng otieno ochieng odhiambo ouma owino onyango kamau mwangi"
        " kariuki njoroge kipchoge kip\\w{3,} cher?o?[pn]\\w{3,} juma mwende mutua musa muthoni tesfaye"
        " haile abebe bekele"
        " tsegaye alemu almaz hiwot selam gebre\\w* girma desta nakato kato babirye mugisha namu\\w{3,}",
        "Baraka Imani Amani Tumaini Furaha Bahati Riziki Shukuru Zuri Penda Makena Jabali",
        "Mwangi Otieno Mutua Barasa Wekesa Kimani Tadesse Lema Okello Mbugua Maina Achola",
    ),
    _stock(  # Arabic and Muslim names
        "ahmed ahmad ali amina aisha ayesha bilal fatima fatimah farah hamza hassan husain hussain hussein"
        " ibrahim jamal"
        " karim khadija khalid layla leila mariam maryam mohamme?d mohamed muhammad mustafa nadia omar rashida? samira"
        " yasmin yousef yusuf zainab zaynab abdi\\w* abdul\\w* abu\\w{3,} al-\\w+ el-\\w+ haddad khoury"
        " mansour nasser salim saleh"
        " said saeed siddiqui sheikh qureshi malik iqbal farooq begum bibi aziz farrukh faisal hamid imran"
        " kareem mehdi reza tariq usman zahra khan rahman karimi hosseini rezaei ahmadi",
        "Noor Iman Amal Ihsan Rida Shams Nidal Wissam Sabah Rayan Salam Nour Raja Jude",
        "Haddad Saleh Mansour Aziz Hakim Nasser Darwish Sabri Farouk Hamdan Qasim Rashed Zaki Yassin",
    ),
    _stock(  # South Asia
        "aarav aditi ajay akash amit anand ananya anil anita anjali arjun arun asha ashok deep(?:ak|a|ika)"
        " devi divya gita"
        " gopal harish indira isha jaya kavita kavya kiran krishna lakshmi lalita latha madhu mani manish"
        " maya meena meera"
        " mohan mukesh naveen neha nisha padma pooja prakash pradeep pranav prasad priya radha raj\\w*"
        " ramesh rani ravi rekha"
        " rohan rohit sanjay sandeep sarita savita shanti sharma shiva sita sunil sunita suresh swati usha vandana"
        " venkat\\w* vijay vikram vinod vivek agarwal banerjee bhatt?\\w* bose chatterjee chaudh?ar[iy]"
        " chopra das desai dutta"
        " ganguly gill gupta iyer iyengar jain jha joshi kapoor kapur kaur khanna krishnan kulkarni kumar"
        " malhotra mehta menon"
        " mishra mukherjee murthy naidu nair narayan\\w* pande?y? patel pillai rao reddy roy sen shah"
        " shetty singh sinha"
        " srinivasan subramanian? trivedi varma verma yadav sandhu dhillon grewal sidhu brar bajwa chauhan"
        " raman subramaniam natarajan thapa gurung tamang shrestha silva perera fernando",
        "Kiran Jyoti Roshan Suman Arya Chandra Nehal Sonam Amrit Indu Shashi Harpreet Madhu Manpreet",
        "Rao Mehta Nair Kapoor Joshi Sethi Bose Desai Menon Anand Chopra Varma Pillai Gupta",
    ),
    _stock(  # China
        "chen huang li lin liu wang wu xu yang zhang zhao zhou zhu sun ma gao guo luo liang song xie deng"
        " cao peng zeng xiao"
        " cai pan yuan yu jiang wei jing xin yun ying mei meiling xiaoming hui lan ling qing xiu yan zhen"
        " wong chan cheung"
        " leung lau ng tsang kwok chiu",
        "Wei Jing Xin Yun Ming Kai Qing An Yi Rui Lei Hua Ning Zhen",
        "Chen Zhao Huang Lin Guo Xu Deng Luo Tang Song Feng Ye Jiang Pan",
    ),
    _stock(  # Korea
        "kim park choi jung jeong kang cho yoon jang lim han shin kwon hwang ahn hong yoo seo moon"
        " ji-?\\w{2,5} min-?(?:ji|jun"
        "|ho|seo|su|kyu) soo-?\\w{2,4} hye-?\\w{2,4} eun-?\\w{2,4} sung-?\\w{2,4} seung-?\\w{2,4}"
        " young-?\\w{2,4} hyun-?\\w{0,4}",
        "Jiwon Jisu Yujin Hyun Minseo Haneul Jimin Sora Yoon Jae Suhyun Daeun",
        "Kang Yoon Han Cho Shin Bae Nam Baek Seo Moon Ryu Heo",
    ),
    _stock(  # Japan
        "akiko aiko emiko haruka hiro\\w* kazu\\w+ keiko kenji kenta makoto mari(?:ko) michiko naoko"
        " rei(?:ko) sachiko satoshi"
        " shinji takashi takeshi tomoko yoko yuki yuko yumi sato suzuki takahashi tanaka watanabe ito yamamoto nakamura"
        " kobayashi kato yoshida yamada sasaki matsumoto inoue kimura shimizu hayashi mori ikeda hashimoto"
        " ishikawa ogawa"
        " goto fujita okada hasegawa murakami kondo \\w{2,}(?:moto|mura|yama|zaki|shita)",
        "Akira Haru Hikaru Kaoru Makoto Nao Ren Rei Sora Yuki Aoi Shinobu",
        "Mori Ito Kato Okada Hara Endo Ono Kubo Sakai Maeda Hirano Ueda",
    ),
    _stock(  # Vietnam
        "nguyen tran pham hoang huynh phan vu vo dang bui do ho ngo duong thi thuy trang linh phuong huong"
        " lan hanh hoa tuan"
        " dung hung minh quang thanh tam van",
        "An Minh Linh Thanh Anh Bao Chau Khanh Ngoc Giang Tam Ha",
        "Tran Pham Le Vu Dang Bui Ngo Ho Lam Dinh Mai Trinh",
    ),
    _stock(  # Spanish and Portuguese names
        "alejandr[oa] ana antonio beatriz camila carlos carmen catalina diego dolores eduardo elena emilio"
        " esperanza esteban"
        " fernand[oa] francisc[oa] gabriela gonzalo guadalupe hector ignacio ines isabel javier jesus joao"
        " joaquin jorge jose"
        " juan juana julio lourdes luis luisa lucia manuel marcos maria mariana marisol mateo mercedes"
        " miguel pablo paloma"
        " pedro pilar rafael ramon raul ricardo roberto rocio rosa rosario santiago sofia teresa valentina"
        " ximena yolanda"
        " \\w{3,}(?:guez|ndez|inez|rez|lez|nez|mez) alvarez castellanos garcia castro chavez cortes cruz delgado"
        " espinoza flores fuentes"
        " guerrero herrera jimenez leon lopez luna medina mendoza molina morales moreno navarro ochoa"
        " ortega ortiz pacheco"
        " padilla reyes rios rivera rojas romero ruiz salazar sandoval santos silva soto torres valdez"
        " vargas vega velasquez"
        " villanueva zamora costa ferreira oliveira pereira souza almeida carvalho",
        "Cruz Sol Ariel Alexis Trinidad Rene Paz Lupe Noe Guadalupe Ventura Angel Yael Reyes",
        "Vega Campos Salas Mora Soto Ibarra Lara Duarte Prado Rivas Acosta Solis Montes Ayala",
    ),
    _stock(  # Eastern Europe
        "agnieszka aleksand\\w+ andrzej anastasia bogdan boris dmitr[iy]\\w* dragan ewa goran grzegorz igor"
        " irina ivan ivana"
        " jadwiga jan(?:usz|ek) jelena kasia katarzyna krzysztof ljiljana ludmila maciej magda(?:lena)?"
        " malgorzata marek"
        " milan milena mila(?:n|da) natasha natalia nikola oksana oleg olena olga pavel pawel petr piotr sergei serhiy"
        " slavko stanislaw svetlana tadeusz tatiana tomasz vesna viktor vladimir wojciech yuri zbigniew zofia zoran"
        " \\w{2,}(?:ski|ska|sky|wicz|czyk|enko|chuk|ovic|evic|ov|ova|ev|eva|yuk) nowak kowal\\w* novak"
        " horvat petrov popov",
        "Sasha Zhenya Valya Slava Vanya Nikita Toni Sava Mika Jarka",
        "Nowak Bondar Horvat Mazur Novak Kravets Wrona Babic Kolar Sokol Moroz Vrba",
    ),
)


# Last names that are first names or plain words in English too: they tell nothing where they stand alone.
LAST_ALONE = voc.words("kim park do ho han lim cho lee young song long gill mai dan le an shah das ma li lin leon rosa")


def stock_of(name: str, *, last: bool) -> Stock:
    """Return the names that are like `name`, one folded word; `last` says that it is a last name."""
    if not last and name in LAST_ALONE:
        return ENGLISH
    return next((stock for stock in ELSEWHERE if stock.signs.fullmatch(name)), ENGLISH)
