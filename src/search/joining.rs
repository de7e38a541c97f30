//! Words that stand between others and say nothing of a need.

use crate::domain::Lang;

const FINNISH: &str = " ja tai sekä että kun jos kuin niin myös on oli oon olen olemme ollaan ollut ole olla olisi ei en et emme eivät eikä enkä \
    minä minun minua minulla minulle mä mun mua mulla mulle sinä me meidän meillä meille mei he hän hänen se sen sitä sille siihen tämä tän tän tämän \
    tähän nää ne niitä joka jota jonka jolla jos haluan haluun haluaisin haluttais halutaan voi voin voiko voisi saa saan saako saada \
    missä mistä mihin minne miten mitä mikä kuka kenen kenelle kuinka milloin pitää täytyy pitäisi mutta muttei vaan vain nyt ihan kanssa koko \
    joku jokin kaikki tulee tuli jo koska vai sit sitten ku mut no niinku tosi vielä aina tarvii tarvitsen tarvitaan tarvis ";
const SWEDISH: &str = " och eller samt att när om är var vara har hade inte jag mig min mitt mina du din vi oss vår vårt våra han honom hans hon henne \
    hennes den det de dem som en ett får få hur med på i för av till från vad vem vilken vill kan ska skulle behöver måste men så nu bara också än mot \
    där här hos sig sin sitt sina man jättemycket mycket ";
const ENGLISH: &str = " and or the a an i me my mine you your we us our he him his she her it its they them their is am are was were be been \
    has have had do does did not don't doesn't can can't cannot could would want wants need needs get to for of in on at with from by about where how \
    what who which when that this there here but so just very too if than i'm it's im ";

/// Whether `word`, in lower case, says nothing by itself.
#[must_use]
pub fn only_joins(word: &str, lang: Lang) -> bool {
    let words = match lang {
        Lang::Fi => FINNISH,
        Lang::Sv => SWEDISH,
        Lang::En => ENGLISH,
    };
    let is_word = |joining: &str| joining == word;
    words.split(' ').any(is_word)
}

/// Who and when: they tell little of what is needed.
const FAINT_FINNISH: &str = " äiti äidin äitiä äidille isä isän isää isälle poika pojan poikaa pojasta tyttö tytön tyttöä lapsi lapsen lasta lapset lapsia \
    mies miehen miestä miehelle vaimo vaimon vaimoa nainen naisen naista veli veljen sisko siskon kaveri kaverin kaveria ihminen ihmisen ihmiset \
    perhe perheen kotona kotiin koti apua apu apuun tarvitsee palvelu palvelut palvelua palvelun palveluja palveluita hoito hoitoa hoidon hoitoon aika aikaa \
    ajan päivä päivää päivän yö yöt yöllä yön viikonloppuna lauantaina sunnuntaina tänään huomenna illalla aamulla vuosi vuotta vuotias vuotiaan \
    paha pahasti paljon liikaa uusi vanha iso pieni huono huonossa hyvä yksin ilman liian enää heti kiire kiireesti tuli tulossa loppu lopussa ";
const FAINT_SWEDISH: &str = " mamma mammas pappa pappas far fars mor mors son sonen sonens dotter dottern dotterns barn barnet barnets barnen man mannen \
    fru frun kvinna bror syster lillasyster vän vännen kompis människa familj familjen hemma hem hjälp hjälpa tjänst tjänster vård vården tid tider dag dagen \
    natt natten nätterna kväll kvällen veckoslut lördag söndag idag imorgon år åring gammal ny stor liten dålig bra ensam utan genast längre bara allt alla ";
const FAINT_ENGLISH: &str = " mum mom mother mother's dad father father's son son's daughter daughter's child child's children boy girl man husband wife woman \
    brother sister friend friend's people person family home help service services care appointment time times day days night nights weekend saturday sunday \
    today tomorrow tonight year years old new big small bad good alone without now anymore any more much keeps stop last ";

/// Whether `word`, in lower case, tells little of what is needed.
#[must_use]
pub fn is_faint(word: &str, lang: Lang) -> bool {
    let words = match lang {
        Lang::Fi => FAINT_FINNISH,
        Lang::Sv => FAINT_SWEDISH,
        Lang::En => FAINT_ENGLISH,
    };
    words.split(' ').any(|faint| faint == word)
}
