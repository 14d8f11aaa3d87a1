"""Common given names of men and women in plain letters, with their short forms and other spellings."""

from __future__ import annotations

from wagner_tui.analysis.name_spellings import MEN_SPELT, WOMEN_SPELT
from wagner_tui.corpus.wordlist import word_set

MEN = word_set(
    """
    aaron abbas abdul abdullah abel abraham adam adnan adolf adrian ahmad ahmed akira alain alan albert
    alberto alec alejandro aleksandar aleksandr aleksei alessandro alex alexander alexandre alexei alexey
    alexis alf alfonso alfred alfredo ali alistair allan allen alvaro alvin amir amos anatoly anders andre
    andreas andrei andres andrew andriy andrey andy angelo angus anthony antoine anton antonio antony ari
    ariel arjun armando arnold arseniy arthur arturo ashraf asif atif aziz barack barry bashar basil ben
    benedict benjamin bernard bernie bert bilal bill billy bjorn bob bobby boris boyd brad bradley brendan
    brent brett brian bruce bruno bryan byron caleb calvin cameron carl carlo carlos cary cedric cesar
    chad charles charlie chester chris christian christoph christophe christopher chuck clarence claude
    clement cliff clifford clint clive clyde cody colin conor constantin cornelius craig curtis cyril
    cyrus dale damian damien damon dan daniel daniil danny darren darryl dave david davide dean dennis
    denis derek desmond dick diego dieter dimitri dimitris dirk dmitri dmitry dominic dominik dominique
    don donald donny doug douglas duncan dustin dwayne dwight earl ed eddie edgar eduardo edward edwin
    ehud eli elias elijah elliot elliott elmer elon elton emanuel emil emilio emmanuel enrique eric erik
    ernest ernesto ethan eugene evan evgeny fabio faisal farid federico felipe felix ferdinand fernando
    fidel filip florian francesco francis francisco franco francois frank franklin franz fred freddie
    frederic frederick friedrich fritz gabriel garry gary gavin gennady geoff geoffrey george georges
    georgi georgy gerald gerard gerhard gianni gideon gilbert giles giorgio giovanni giuseppe glen glenn
    gordon graham grant greg gregg gregor gregory grigory guido guillaume guillermo gunter gustav gustavo
    guy habib hakan hamid hamza hans harald harold harris harrison harry harvey hassan hector heinrich
    helmut henri henrik henry herbert herman hermann hideo hiroshi horst howard hubert hugh hugo hussein
    ian ibrahim igor ilya imran isaac isaiah ismail ivan ivo jack jackson jacob jacques jaime jake jakob
    jamal james jamie jan jared jaroslaw jason javier jay jean jeff jefferson jeffrey jens jeremy jerome
    jerry jesse jesus jim jimmy joachim joao joaquin jochen joe joel joey johan johann johannes john
    johnny jon jonah jonas jonathan jordi jorge jose josef novak tucker josep joseph josh joshua josip
    juan juha julian julien julio julius junichiro jurgen justin kamal karel karim karl kazuo keith keir
    keiko ken kenji kenneth kent kevin khaled khalid kirill kirk klaus konrad konstantin kurt kyle lance
    larry lars laurent lawrence lech lee len lenny leo leon leonard leonardo leonid leroy leslie lester
    lev levi lewis liam lionel lloyd lorenzo louis luc luca lucas luciano ludwig luigi luis luiz lukas
    luke luther mahmoud majid malcolm malik manfred manuel marc marcel marcelo marco marcos marcus mariano
    mario marius mark marko markus marshall martin marty marvin massimo mateusz mathieu matt matteo
    matthew matthias maurice mauricio max maxim maxime mehdi mehmet melvin michael michal michel miguel
    mihail mikael mike mikhail miles milos mirko mitch mitchell mitt mohamed mohammad mohammed mohsen
    morris moses muhammad murat murray mustafa nabil nasser nate nathan nathaniel naveen neal ned neil
    nelson nicholas nick nicola nicolas nicolae nigel nikita nikola nikolai nikolaj nikolas nikolaos noah
    noel norbert norman oleg oleh oleksandr oleksiy oliver olivier omar orlando oscar osama osman otto
    owen pablo paolo pascal pat patrice patrick paul paulo pavel pawel pedro percy pete peter petr petro
    phil philip philippe phillip pierre pieter piotr pranab prakash preston qasem quentin rafael rahul raj
    rajesh rajiv ralf ralph ramon ramzan randall randy rashid raul ravi ray raymond recep reginald
    reinhard rene renzo ricardo richard rick ricky rob robert roberto robin rod roderick rodney rodrigo
    roger roland rolf roman ron ronald ronnie rory ross roy ruben rudolf rudy rupert russell ruslan rustam
    ryan sadiq salman salvador salvatore sam samir samuel sandro sanjay satoshi saul scott sean sebastian
    serge sergei sergej sergey sergio seth shane shaun shawn shinzo sid sidney silvio simon slobodan
    spencer stan stanislav stanley stefan stefano stephane stephen sterling steve steven stewart stuart
    sven sylvester tadeusz takeshi tariq tarek ted terence terrence terry theo theodore thierry thomas
    thorsten tim timothy tobias toby todd tom tomas tomasz tommy tony travis trent trevor tristan tyler
    ulrich umberto usman vaclav valery vasily vernon victor vicente viktor vijay vikram vince vincent
    vincenzo vitali vitaly vivek vladimir vladislav volodymyr vyacheslav wade walter warren wayne wendell
    wesley wilfred wilhelm will william willie winston wladimir wojciech wolfgang xavier yair yanis yasser
    yevgeny yitzhak yoav yuri yusuf yves zachary zbigniew zoran ajay akbar albin alessio alfons ambrose
    amit anand anatole anil ansgar anselm archie arne arno arun arvind ashok ashwin augusto axel babak
    baptiste bart bartosz basile benito bertrand bhavesh bjorn boaz bogdan bohdan borja braden brendon
    bronislaw burak carsten casper ceferino chaim chidi chinedu chukwuemeka clark clemens cormac damir
    danilo darius deepak denys detlef devin dilip dinesh dmytro donal duarte dylan eamon ebrahim edmund
    edoardo efrain egon eike einar emeka emile emre enzo erich ernst erwin ezekiel fadi farouk faruk
    fergus fernand finn fionn florent folke fredrik fumio gaetano gareth gaston gerd gerhardt gerry
    giacomo gilles girish goran gunnar gunther hamish hannes hasan hashim heiko heinz helge hendrik henryk
    hernan hideki hisham hosni hovhannes iain idris ignacio ilham ingo ishaan ivar jabari jacek jair jakub
    janusz jaroslav jasper javad jaydeep jerzy jiri joakim joaquim joost jorgen jorg josue jozef jurgen
    kai karan karsten kaspar kazimierz klaas klaudius klemens koffi kofi konstantinos kostas krishna
    kristian krzysztof kunal kwame lachlan lajos laszlo leander leif lennart leopold leszek levent lorenz
    lothar lubomir luka lutz maarten mads magnus mahmud malte manish manoj marek marian mariusz markos
    mats mattias matvey maurits mauro maximilian menachem michail mikkel mikolaj miklos milan miroslav
    mohan mohit moritz moshe mukesh mustapha naftali nanda narendra nenad niall nicklas niels nils nikhil
    nikos nitin olaf ole oluwaseun omer orhan osvaldo otis pavlo peer petar petros piet pradeep prasad
    pranav quincy radoslav rafal rainer rakesh ramesh rami ramin reinhold reza rishi roald roderich rohan
    romain romeo ronan ronen rufus rune ruud sachin saeed sajid salim sander sandor sanjeev santiago
    sascha selim sergiu shankar shaul shimon shlomo siddharth siegfried sigmund silas simeon solomon soren
    stig stephan subhash sunil suresh svein szymon taras tarun thabo theodor theodoros thor tibor till
    tiago timo tobin tomislav torsten tristram tuan tunde udo ugo umar uri uwe vaidotas vasil vasyl veit
    velimir vinay vinod vito vitor volker wael wahid wendel werner wilbur wim winfried wolf xander yahya
    yakov yannick yaroslav yehuda yiannis yohannes yosef youssef yuriy yusef zaid zain zane zdenek zeev
    zeki zhivko ziad zlatko zoltan zsolt abdallah abdelaziz abdelfattah abdulaziz abdulrahman abdurrahman
    agostinho agustin ahmet aitor akhil alaa aleix aleksander alexandr alok amar amjad amr anatolii
    anatoliy andoni andrii andrij ansar anurag anwar aram arash arda arkadiy arkady armen artem artyom
    asad asghar asier asim atilla attila aurelien aurelio ayman ayub azam badr balazs baris barnabas
    bastien bayram behrouz bekir benoit berat borys branko bulent burhan cemal cengiz cenk cevdet chukwudi
    cornelis csaba cuneyt cyrille dariusz davit davut dejan denes devendra dharmendra didier dinh diosdado
    domingo donat dragan duc dusan edvard eero eetu efraim ehsan ekrem elchin elvin emmerich emrah endre
    eneko engin enric enver ercan erdal erdem erkan ertugrul esteban evert evgeni evgenii evgeniy fabian
    fabien fahad fahd fakhri farhad farrukh fatih fazil fedir fehmi ferenc ferhat fernandinho fethullah
    fikret firas franjo fuad fyodor gabor gael gamal geir genadi ghassan ghislain gijs gleb gokhan goncalo
    gonzalo gopal gorka govind gregoire grigori guillem gurpreet gyorgy gyula habibullah hafez haider
    hakeem halil hamad hamed hameed hari harish harun hashem hayri heikki heorhii herve heydar hosam
    hossam hossein hristo hryhorii husain husayn huseyin husni ihor ihsan iker ilkka illia ilyas inaki
    ingvar iosif ishaq isidro ismael ismet istvan ivaylo jagdish jamil janos jarkko jassim javed jawad
    jayant jeroen jitendra jokin jouni jovan jozsef jukka kadir kailash kalle kamil karolis karoly kaveh
    kazim kees keijo kemal kenan keshav khamzat kiril kishore kjell koen koldo konstanty koray kostiantyn
    krishnan kyrylo ladislav lakshman lauri leonidas levan lluis loic lokman lubos ludovic maher mahesh
    mahmood mahmut maksim maksym mansoor mansour marat markku marwan masoud matej mato matti maxence
    mehmood melih merab mert mesut metin mevlut mikel mikheil mikko minh miodrag mitar moises mojtaba
    mokhtar monzer mostafa moustafa muammar muharrem mukhtar murad musa muzaffer mykhailo mykola mykyta
    nader naeem naim najib naresh naseem naser nasir navin nazar nazim necati necmettin nedim nestor
    nikolay nizar nouri numan nuno oguz oktay oleksii olli omid onur oriol ostap oystein ozan ozgur paavo
    pankaj parviz pau pavlos pekka petru petteri pravin predrag qasim quim radek radovan raed rafiq
    raghuram rahim raimo rajan rajeev rajendra rajnath ramazan ratko ravindra refik remi ridvan risto
    riyad rostyslav rui sabri sadegh sadik saeb safdar sajjad sakari salah saleh sameer sami sandeep
    sanjiv saparmurat sarath sardar satish sauli sayed sebastien sedat selahattin selcuk semih seppo
    serdar serhat serhii serhiy serkan shahbaz shahid shakil shaktikanta shamil shamkhal sharif shavkat
    shehbaz shigeru shivraj shoaib siamak sinan sindre sjoerd slavoj soner stanislaw stepan stipe sudhir
    suleiman suleyman surendra sushil svyatoslav syed sylvain szabolcs szilard taha taher tahir talal
    taleb tamas tamim tanguy tapio tareq tayfun tayyip teemu tendai tevfik thibault thijs tigran tihomir
    timur toivo tolga toomas trygve tsvetan tufan tuomas turgut ufuk ugur umit unai unal urho vadim vadym
    vahid valentyn valerii valeriy vardan vasco vasile veaceslav veikko venkat vesa vidar vikas ville
    vilmos vinicius virendra vitalii vitaliy vjekoslav vlado vladyslav vojislav volkan vsevolod wahab
    wasim witold wladyslaw wlodzimierz wouter xabi xavi yakup yann yasin yavuz yehor yevgen yevgeni
    yevgeniy yevhen yigit yilmaz yngve yogendra younis yunus yurii yury zafar zahid zakaria zaki zaur
    zelimkhan zeljko zeynel zhan ziya zulfiqar zurab zygmunt abdoulaye abdullahi abiy adebayo aecio
    akhilesh akos alassane aliaksandr aliaksei alisher alyaksandr andras andrzej anibal anies antal
    antonis antti armin arnaud arto atiku avigdor babatunde bakir baltasar bela benedek benigno benny
    bezalel bilawal binali bjarni botond boubacar boyko cheikh chukwuma cipriano cyprian czeslaw dezso
    dzmitry edmundo edouard edson eduard egils emmerson enrico erkki etienne eusebio evander evaristo
    faustin fawad fermin fikile gadi ganjar gebran geraldo gergely getulio geza gilberto gitanas gotabaya
    grzegorz gudni haile hakainde hannu harri herzi hilario hirokazu hiroki hiroyuki horacio hulusi humza
    ibrahima idrissa ifeanyi ilir imre inacio isaias itamar ivica jakov jarmo jinwoo joko juhani kalman
    katsunobu kazuhiro kenta kgalema kimmo kojo kwaku kwasi kylian kyriakos lalu leandro leopoldo lisandro
    lukasz macario maciej macky mahathir mahinda maithripala mamadou manmohan manny marcin masahiro masato
    mbeki meles mihaly mikalai milorad minho minoru modou moise moussa muhammadu muhyiddin nabih naoto
    nawaz nayib nitish noboru obinna olusegun oluwaseyi ossi ousmane pertti pervez pier piyush prabowo
    prayut prokopis przemyslaw raila raimundo ranil reuven rolando romano rumen ruperto rustem ryo saad
    sameh severino seydou sharad shinji shota siarhei souleymane subrahmanyam sunwoo susilo taehyung
    takashi takeo takuya tatsuya tedros teodoro tetsuya thaksin tino toru toshimitsu tsutomu tuukka uddhav
    uhuru ulf valdis viktar walid wilfredo yasuo yaw yoshihide yoshio yosuke yoweri yuji yukio yuta zalan
    zinedine
    """
)
WOMEN = word_set(
    """
    abigail ada adele adriana agatha agnes aisha alba aleksandra alessandra alexandra alice alicia alina
    alison allison alma amal amanda amber amelia amina amy ana anastasia andrea angela angelica angelina
    anita ann anna annabel anne annette annie antonia april ariana arlene astrid audrey aung ava barbara
    beata beatrice beatriz becky belinda bella bernadette bertha beth bethany betty beverly bianca birgit
    bonnie brenda brenna bridget britney brigitte caitlin camila camilla candace carina carla carmen carol
    carole carolina caroline carolyn carrie catherine cathy cecilia celeste celia celine charlene
    charlotte chelsea cherie cheryl chloe christa christiane christina christine cindy claire clara
    clarissa claudia colleen connie constance cora corinne courtney cristina crystal cynthia daisy daniela
    danielle daphne darlene dawn debbie deborah debra deirdre delia della denise diana diane dina dolores
    donna dora doreen doris dorothy edith edna eileen elaine eleanor elena elisa elisabeth eliza elizabeth
    ella ellen elsa emilia emily emma erica erika erin estelle esther eugenia eva evelyn fatima felicia
    fiona flora florence frances francesca francine freya frida gabriela gabriella genevieve georgia
    georgina geraldine gertrude gina gisele giulia gladys gloria grace greta gretchen guadalupe gwen
    hannah harriet hazel heather heidi helen helena helene helga henrietta hilary hilda hillary holly ida
    ilana imelda indira ines ingrid irene irina iris irma isabel isabella isabelle ivana jacinda
    jacqueline jackie jane janet janice janine jasmine jean jeanette jeanne jenna jennifer jenny jessica
    jill joan joanna joanne jocelyn jodie johanna josephine joyce juanita judith judy julia juliana julie
    juliet june kaja karen karin karina kate katerina katherine kathleen kathryn kathy katie katja katrina
    katy kayla kelly kerry kimberly kirsten kirsty kristen kristin kristina kylie lara larissa latoya
    laura lauren layla leah leila lena leslie leticia lidia liliana lillian lily linda lindsay lindsey
    lisa liz liza lois lola lora loretta lori lorraine louisa louise lucia lucille lucinda lucy luisa
    lydia lynn mabel madeleine madeline magdalena maggie malala malia mandy manuela marcia margaret
    margarita margot maria mariana marianne marie marilyn marina marion marisa marjorie marlene marta
    martha martina mary maryam matilda maud maureen maxine megan meghan melanie melania melinda melissa
    meredith michaela michele michelle mildred mimi mina mindy miranda miriam moira molly mona monica
    monika muriel myra nadezhda nadia nadine naima nancy naomi natalia natalie natasha nellie nicole nicky
    nina nora norah noreen norma olena olga olivia oprah pamela patricia patsy patti patty paula pauline
    pearl peggy penelope penny petra phoebe phyllis pilar polly priscilla rachel ramona raquel rebecca
    regina renata renee rhonda rita roberta rosa rosalie rose rosemary rosie roxanne ruth sabina sabine
    sabrina sally samantha sandra sandy sara sarah sasha selena selma serena shannon sharon sheila shelley
    sheryl shirley sigrid silvia simone sofia sonia sonya sophia sophie stella stephanie steffi sue susan
    susana susanna susanne suzanne svetlana sylvia sylvie tabitha tamara tammy tania tanya tara tatiana
    tatyana teresa tess tessa theresa therese tiffany tina tracey tracy trisha trudy ulrike ursula uta
    valentina valeria valerie vanessa vanita vera verena veronica veronika vicki victoria viktoria violet
    virginia viviane vivian wanda wendy whitney wilhelmina wilma winifred yasmin yolanda yulia yuliya
    yvette yvonne zainab zoe zuzana aditi agata agnieszka aicha aileen aimee ainhoa alexa alexia allegra
    amara amira anais anais andrzejka anja anke annabelle anneliese annika ann-marie antje anya apinya
    araceli arianna asha aurelia aurora ayesha ayse barbra barbel beate benedetta benita berenice bernice
    bianka blanca bozena bridgette britta brooke camille candice carlotta carmela caterina cathleen
    chantal chiara chidinma chiamaka christel christiana clarice clementine concepcion consuelo cordelia
    corazon dagmar dalia danuta daria delphine denisa dolly dominika donatella dorota dorothea edwina
    ekaterina elaheh eleanora eleni elif elke ellie eloise elsbeth elvira emiko emine ena enid erna
    ernestine ester eszter eugenie eunice evangeline ewa fabienne fanny farah fatma fernanda filippa
    franziska frederica friederike funmi gabriele galina gemma georgette gerda gesine gianna gillian
    ginevra ginger gisela gitta graciela gudrun guinevere gunilla gwendolyn haifa halina hana hanna
    hannelore heike helle hermione hildegard hyacinth ilaria ildiko ilona ilse imogen ingeborg inge ioana
    ione irena irmgard isolde ivanka iwona izabela jana janina jelena jeannette jette jolanta josefina
    josefine jovana judit juliane jutta kamala karolina katarina katarzyna kateryna kathrin keira kerstin
    khadija kimberley kinga klara kseniya kumiko laetitia laila lakshmi lana larysa leonie letizia liesel
    lieselotte ligia liv livia lorena luciana ludmila lyudmila lyubov mackenzie maeve magda magdalene maia
    maja malgorzata mara maren margaux margareta margarete margarethe margit margrethe mariam maricel
    mariella marija marika marisol marit marlies marthe matilde mathilde maya mechthild meera mercy merete
    mette michiko milena millicent minerva mirjam monique morag moya nabila nadja naoko nasrin natalya
    nathalie nausheen neha nell ngozi nicolette nilufar noemi nneka nuria oksana olha ophelia orla ottilie
    paloma paola petronella pia piper pooja prisca priti priya rachelle radha rafaela rahel rania raya
    regine reina renate rhiannon rina roisin romy rosalia rosalind rosalyn rosamund rosanna roseanne
    rosemarie roswitha roza rukmini ruta sabeen safiya sakura salma samira sanja saoirse saskia satu
    savannah seema sevda shabnam shanelle shanthi sharmila sheena shirin shreya sibylle sigrun silke
    simona sinead siri sisi smita snezana solange solveig sondra soraya sunita suzanna svenja swati sybil
    sylwia tamar tanja tatjana tereza terese thea theodora thora tilda tineke tiina ulla ulrika ursel usha
    valerija vasiliki vanja verity vesna vibeke vilma viola virginie viveca waltraud wangari wiebke
    wilhelmine winnie xenia ximena yael yana yasmine yetunde ylva yoko yuki yulija yuna zahra zara zeynep
    zlata zofia zora zuzanna aino aishwarya akiko aleksandrina alena alesya alla alona amaia amelie anahit
    anastasiia anastasiya andela aneta angelika aniko anila anjali ankita annamaria anneke anneli anouk
    antonina anu anzhela aparna arantxa asli aslihan asma asuman atefeh aurelie aylin aynur aysel aysun
    azadeh azra banu basak begona begum belen belgin benedicte berna betul bhavna bilge birgul burcu canan
    capucine carme cecile ceren chandrika charlotta cigdem clemence conceicao csilla damla dariia darya
    daryna deepa defne demet derya dilek dilma divya doina dunja dzhamila ebru ece edurne eglantine elham
    elina elmira elvan emina emmanuelle encarnacion esperanza esra evdokia evgenia evheniia ezgi fahriye
    farida farzaneh fatemeh fatoumata femke fidan figen filiz fusun gamze garazi ghislaine gita gizem
    goknur gonca gulay gulbahar guler gulnara gulsen halide hande hatice hilal huda hulya huma idoia iffat
    ikram inci indrani inmaculada irem iryna itziar ivanna ivona jadranka jayalalitha jihan jocelyne
    josiane jyoti kaisa kalpana kanan katalin kavita kavitha khrystyna kirsi klavdia kristiina krisztina
    ksenia kubra lale latifa laure laurence leire lesya leyla lieke liisa lilia lilit liudmyla ljiljana
    ljubica lubna lucie maaike macarena mafalda mahnaz mahsa maite malika manal manisha marcelina
    margarida maricela marieke mariia marijke marjam marjan maryna mayawati medha mehtap mehwish melike
    melis melisa meral mercedes merel mervat merve meryem milica milla minoo mireille mirela miren mirjana
    monira montserrat mukta munira muyesser nadege nadiia nafisa nahid narges nataliia natalija nataliya
    natasa nazanin nazli nekane nerea nesrin nevin nicola nihal nilgun niloofar ninel nino nirmala nisha
    nur nura nuray nurcan nurgul nursel nurten odile oleksandra olesia olessia orsolya oya ozge ozlem
    parvati parveen parvin pascale paulina payal pelin perihan pinar polina pratibha preeti priyanka rabia
    rachida radmila raisa rajeshwari rana rashida rasma reem remedios renuka riikka rimma rocio rojin
    roksana rosine ruchi rukhsana ruslana saadet sabiha sadia saida sakineh salome samia samina sandrine
    sanem sangeeta sania sanna sanne sarita savita seda segolene selin semiha serap severine sevgi sevil
    sevim shabana shaima shakila shalini shilpa shireen shobha shukria sibel sinem slavica smriti snezhana
    sobia soledad solene solmaz songul stana sultana sumaya sumitra sureyya sushma suzana svitlana tahmina
    taisiya tanzila tarja tetiana tijana toos tuba tugba tulay tulin uliana ulviya uxue valentyna valeriia
    varvara vasilisa vasylyna veera veronique veslemoy vidya vigdis vilja vira wafa yasemin yasmina
    yekaterina yelena yesim yevgenia yevgeniya yevheniia yildiz yolande yuliana yuliia zarema zehra zeinab
    zerrin zhanna zinaida zoya zsofia zsuzsa zuhal zulaikha zulfiya abena adwoa akosua aminata annalena
    ayumi benazir borbala chimamanda corina delcy dorottya efua eila ekaterini elly emese eniko etelka
    fatou florencia giorgia gleisi haruka hasina helvi ibolya ilka ingrida inkeri jaana josefa julianna
    kaarina kaori katrin kemi kersti khaleda kirsti klari kumi leena leni lindiwe lourdes machiko mamata
    marcela mariama mariko marjatta masako megawati merja mieko minna mirja mirta misaki mitsuko natallia
    nelida niina nkosazana noeleen noelia nomvula noriko oumou outi paetongtarn paivi pirjo pushpa raija
    ramatoulaye reiko reka retno riitta ritva rosario sachiko sahra sanae setsuko shizuka silvina sirkka
    sirpa srettha suella sviatlana takako thuli timea tomoko toshiko tuija tuula tzipi vjosa yanina yasuko
    yingluck yoshiko yumi yumiko yuriko zanele zsanett zulema
    """
)
#: Names of men in one country and of women in another.
_OF_BOTH = word_set(
    "andrea simone gabriele michele laurence camille dominique marian sasha jan robin ariel angel alexis noor"
)
MEN |= _OF_BOTH
WOMEN |= _OF_BOTH
MEN |= word_set(MEN_SPELT) - word_set("said salah mahdi rida")
WOMEN |= word_set(WOMEN_SPELT)
NICKNAMES = {
    form: full
    for full, forms in {
        "alexander": "alex aleksandr alexandre",
        "andrew": "andy",
        "anthony": "tony",
        "benjamin": "ben",
        "bernard": "bernie",
        "catherine": "kate katherine kathryn cathy kathy katie",
        "charles": "charlie chuck",
        "christopher": "chris",
        "daniel": "dan danny",
        "david": "dave",
        "donald": "don",
        "douglas": "doug",
        "edward": "ed eddie ted",
        "elizabeth": "liz beth",
        "frederick": "fred freddie",
        "gregory": "greg",
        "louis": "lou",
        "james": "jim jimmy jamie",
        "jeffrey": "jeff geoff geoffrey",
        "jennifer": "jenny jen",
        "joseph": "joe joey",
        "kenneth": "ken",
        "lawrence": "larry",
        "matthew": "matt",
        "maurice": "mo",
        "abigail": "abby",
        "andrea": "andie",
        "barbara": "barb",
        "deborah": "debbie deb",
        "francis": "frank",
        "gerald": "gerry",
        "henry": "hank",
        "jonathan": "jon",
        "joshua": "josh",
        "leonard": "len",
        "margaret": "maggie meg peggy",
        "nathan": "nate",
        "pamela": "pam",
        "peter": "pete",
        "rebecca": "becky",
        "theodore": "theo",
        "vincent": "vince",
        "walter": "walt",
        "zachary": "zach zack",
        "michael": "mike mick",
        "nicholas": "nick",
        "patricia": "patty pat",
        "philip": "phil phillip",
        "raymond": "ray",
        "richard": "rick dick rich",
        "robert": "bob bobby rob",
        "ronald": "ron ronnie",
        "samuel": "sam",
        "stephen": "steve steven",
        "susan": "sue",
        "thomas": "tom tommy",
        "timothy": "tim",
        "victoria": "vicki",
        "william": "bill billy will",
    }.items()
    for form in forms.split()
}
