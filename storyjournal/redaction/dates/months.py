"""The words of the calendar: English months with their slips of the pen, other calendars, weekdays.

Months of other languages come from Unicode CLDR (`resources/lexicons/months.txt`, made by `training/calendar`).
Islamic, Hebrew, Indian, Nepali, Ethiopian and Persian months stand here in the spellings that English texts use;
CLDR's are a subset of them.
"""

from storyjournal.redaction.reading.vocabulary import words

LONG = words("january february march april may june july august september october november december")
ABBREVIATED = words("jan feb febr mar apr jun jul aug sept sep oct nov dec")
WEEKDAYS = words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun"
)
# Hindi, Urdu, Arabic, Russian and Japanese Gregorian months as they are written in Latin letters.
TRANSLITERATED = words(
    """
    janvari farvari aprail julai agast sitambar aktubar navambar disambar yanayir fibrayir maris abril mayu yunyu
    yulyu aghustus sibtambar uktubar nufambar disambir yanvarya fevralya aprelya maya iyunya iyulya avgusta
    sentyabrya oktyabrya noyabrya dekabrya enero hunyo hulyo pebrero marso setyembre oktubre nobyembre disyembre
    agosto mayo phato fawrth fai fehefin orffennaf dachwedd ragfyr chwefror
    """
)
OTHER_CALENDARS = words(
    """
    muharram safar rajab rajjab sha'ban shaban ramadan ramadhan ramazan ramzan shawwal shawal zilhaj zilhajj zilqad
    dhul rabi jumada rabiulawal rabiulakhir syawal syaaban zulkaidah zulhijjah jamadilawal jamadilakhir
    chaitra chait baisakh vaisakh vaisakha jyeshtha jeth jestha ashadha ashadh asar asadh shravan shrawan sawan
    bhadra bhadrapada bhado ashwin ashvin ashwayuja asoj kartik karthik kartika mangsir margashirsha agrahayan
    poush paush pausha magh magha falgun phalgun phalguna boishakh joishtho srabon bhadro choitro chithirai vaikasi
    aani aadi avani purattasi aippasi karthigai margazhi thai maasi panguni chingam kanni thulam vrischikam dhanu
    makaram kumbham meenam medam edavam mithunam karkidakam
    tishrei tishri cheshvan heshvan marcheshvan kislev tevet shevat shvat adar nisan iyar iyyar sivan tammuz elul
    meskerem tikimt tekemt hidar tahsas tir yekatit megabit miyazya ginbot sene hamle nehase pagume
    farvardin ordibehesht khordad tirmah mordad shahrivar mehr aban azar dey bahman esfand hamal sawr jawza saratan
    asad sunbula mizan aqrab qaws jadi dalwa hut
    """
)
SLIPS = words(
    """
    marhc mrach macrh mrch marcch aprl apirl arpil aprill aprli jully juyl jluy junne juen feburary febuary feb'y
    setember spetember sptember octuber octorber agust augest janurary janary
    """
)
MISTYPED = ("january", "february", "august", "september", "october", "november", "december")
SHORTEST_SLIP, LONGEST_SLIP = 4, 10  # letters of a misspelt month
NO_SLIPS = words("augusta auguste augustus")


def misspelt(word: str) -> bool:
    """Whether a lower-case word is a long month with one letter left out, added, changed or swapped."""
    if word in SLIPS:
        return True
    if word in NO_SLIPS or not 5 <= len(word) <= LONGEST_SLIP:
        return False
    return any(_within_one(word, month) for month in MISTYPED if abs(len(month) - len(word)) <= 1)


def _within_one(word: str, month: str) -> bool:
    """Damerau's distance of one (F. Damerau, CACM 7(3), 1964): one insertion, deletion, change or swap."""
    first = next((i for i, (a, b) in enumerate(zip(word, month, strict=False)) if a != b), None)
    if first is None:
        return abs(len(word) - len(month)) == 1
    rest, wanted = word[first:], month[first:]
    return (
        rest[1:] == wanted[1:]
        or rest[1:] == wanted
        or rest == wanted[1:]
        or (rest[:2] == wanted[:2][::-1] and rest[2:] == wanted[2:])
    )
