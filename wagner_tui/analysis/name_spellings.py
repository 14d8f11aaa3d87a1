"""Other spellings of one name that no rule of letters joins: Mohammed and Muhammad, Kyiv and Kiev."""

from __future__ import annotations

from wagner_tui.analysis.tokens import fold

#: Romanisations of one given name, one name a line, that no rule of letters joins.
MEN_SPELT = """
    muhammad mohammed mohammad mohamed muhammed mohamad muhamad mohamud
    ahmad ahmed ahmet
    mahmoud mahmud mahmood
    abdallah abdullah abdulla
    abdel abdul abd abdal
    abdulrahman abdurrahman abdelrahman abdirahman
    abdulaziz abdelaziz
    khalid khaled
    hussein husain hussain hossein husayn husein
    hasan hassan
    yusuf yousef youssef yusef yousuf yousaf
    ibrahim ebrahim
    ismail ismael esmail
    omar umar
    osama usama
    mustafa mustapha mostafa moustafa
    muammar moammar mouammar moamar
    qasem qasim qassem kassem qassim kasim
    jamal gamal djamal
    nasser nasir naser nassir
    tareq tariq tarek tarik
    yasser yasir yaser
    salah saleh
    suleiman suleyman sulaiman sulayman soleiman
    sami samy
    hisham hicham
    rashid rasheed rachid
    karim kareem
    said saeed sayeed
    faisal faysal feisal
    riyad riad
    mehdi mahdi
    reza rida
    serhii serhiy sergii sergiy serhij
    sergei sergey serguei sergej serge
    andrii andriy andrij
    andrei andrey andrej
    yevhen yevgen evhen
    yevgeny evgeny evgeni evgenii evgeniy yevgeni yevgeniy evgenij jewgeni
    volodymyr wolodymyr
    vladimir wladimir
    oleksandr olexandr olexander
    oleksii oleksiy oleksij olexiy
    alexei alexey aleksei aleksey alexej aleksej
    dmitry dmitri dmitriy dmitrii dimitri dmitrij
    yuri yury yuriy yurii iurii juri jurij
    valery valeri valeriy valerii
    vitaly vitali vitaliy vitalii
    anatoly anatoliy anatolii anatoli
    vasily vasili vassily vassili
    vasyl wassyl wasyl
    georgy georgi georgiy georgii
    gennady gennadi gennadiy gennadii
    grigory grigori grigoriy
    arkady arkadi arkadiy
    nikolai nikolay nikolaj nicolai
    igor ihor
    vyacheslav viacheslav
    viktor victor
    mikhail mihail michail mikhael
    kirill kiril
    konstantin constantin
    kostiantyn kostyantyn
    fyodor fedor
    pyotr petr piotr
    vassilis vassilios vasilis vasilios
    kostas costas konstantinos
    giannis yiannis yannis
    giorgos yorgos georgios
"""
WOMEN_SPELT = """
    fatima fatma fatimah fatemeh
    aisha ayesha aicha
    layla leila laila leyla
    zainab zeinab zaynab zeynep
    maryam mariam meryem
    khadija khadijah
    natalia natalya nataliya nataliia natalija natalja
    yulia julia yuliya yuliia julija iuliia
    tatiana tatyana tetiana
    maria mariya mariia marija
    anastasia anastasiya anastasiia
    ekaterina yekaterina jekaterina
    kateryna katerina
    ksenia xenia kseniya
    sofia sofiya sofija
    viktoria victoria viktoriya
    yevgenia evgenia yevgeniya
    svetlana swetlana
    oksana oxana
    olesia olesya
    daria darya dariya
    elena yelena jelena
"""
#: Romanisations of one place, from several of its languages or of several times.
_PLACES_SPELT = """
    kyiv kiev
    kharkiv kharkov
    lviv lvov
    odesa odessa
    mykolaiv nikolaev nikolayev
    luhansk lugansk
    zaporizhzhia zaporizhia zaporozhye zaporizhzhya
    chornobyl chernobyl
    dnipro dnepr
    bakhmut bahmut
    mecca makkah
    sanaa sana
    hodeidah hudaydah hodeida
    marrakesh marrakech
    tehran teheran
    turkey turkiye
    makhachkala mahachkala
"""
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})


def _first_of_line(table: str) -> dict[str, str]:
    lines = (line.split() for line in table.splitlines() if line.strip())
    return {form: forms[0] for forms in lines for form in forms}


#: The spelling that stands for each romanisation of a given name, and of a place.
SPELT = _first_of_line(MEN_SPELT + WOMEN_SPELT)
PLACES = _first_of_line(_PLACES_SPELT)


def plain(name: str) -> str:
    """Return `name` folded, with the letters that folding leaves as they are: Aydın is written Aydin too."""
    return name.lower() if name.isascii() else fold(name).translate(_LETTERS)
