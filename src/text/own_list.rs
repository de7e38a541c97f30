//! What one does with a list of one's own: whom to contact first, notes, a way to another device.

use crate::domain::Lang;

/// The sentences of one language.
pub struct OwnList {
    pub start_here: &'static str,
    /// Why it is the first where several services are on the list.
    pub tell_all: &'static str,
    /// Why it is the first where the list has social and health care.
    pub puts_together: &'static str,
    pub earlier: &'static str,
    pub earlier_named: &'static str,
    /// A service, and its place on the list.
    pub moved: &'static str,
    /// Takes back what was thrown away.
    pub unclear: &'static str,
    pub restored: &'static str,
    pub suggestions: &'static str,
    pub suggestions_lead: &'static str,
    /// Names of services on the list.
    pub beside: &'static str,
    pub add: &'static str,
    pub add_named: &'static str,
    /// Which of an example's services are on the list.
    pub need_some: &'static str,
    pub need_all: &'static str,
    pub add_missing: &'static str,
    pub note: &'static str,
    pub note_hint: &'static str,
    pub take: &'static str,
    pub take_lead: &'static str,
    pub copy_link: &'static str,
    pub link_copied: &'static str,
    pub code: &'static str,
    pub code_hint: &'static str,
    pub too_long: &'static str,
}

impl OwnList {
    #[must_use]
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Fi => &FI,
            Lang::Sv => &SV,
            Lang::En => &EN,
        }
    }
}

static FI: OwnList = OwnList {
    start_here: "Ota ensin yhteyttä: {0}.",
    tell_all: "Kerro heti kaikki, missä tarvitset apua. Silloin palvelut voidaan sovittaa yhteen.",
    puts_together: "Sosiaalihuollossa voit saada omatyöntekijän, joka auttaa sovittamaan palvelut yhteen.",
    earlier: "Siirrä aiemmaksi",
    earlier_named: "Siirrä aiemmaksi: {0}",
    moved: "{0} on nyt listan {1}. palvelu.",
    unclear: "Palauta lista",
    restored: "Lista on palautettu.",
    suggestions: "Voisiko näistäkin olla apua?",
    suggestions_lead: "Nämä liittyvät palveluihin, jotka ovat listallasi.",
    beside: "Liittyy: {0}",
    add: "Lisää listalle",
    add_named: "Lisää listalle: {0}",
    need_some: "Näistä listallasi on jo: {0}.",
    need_all: "Kaikki esimerkin palvelut ovat listallasi.",
    add_missing: "Lisää puuttuvat listalle",
    note: "Omat muistiinpanot",
    note_hint: "Esimerkiksi mitä haluat kysyä tai milloin sinulle sopii. Muistiinpanot ovat vain sivun osoitteessa, kuten lista.",
    take: "Vie lista toiseen laitteeseen",
    take_lead: "Linkissä on koko lista muistiinpanoineen. Anna se vain niille, joiden haluat näkevän listan.",
    copy_link: "Kopioi linkki",
    link_copied: "Linkki on kopioitu.",
    code: "QR-koodi, joka avaa listan",
    code_hint: "Lue koodi puhelimen kameralla, niin lista avautuu siinä.",
    too_long: "Lista on QR-koodiksi liian pitkä. Kopioi sen sijaan linkki.",
};

static SV: OwnList = OwnList {
    start_here: "Ta först kontakt med: {0}.",
    tell_all: "Berätta genast om allt du behöver hjälp med. Då kan tjänsterna samordnas.",
    puts_together: "Inom socialvården kan du få en egen kontaktperson som hjälper till att samordna tjänsterna.",
    earlier: "Flytta uppåt",
    earlier_named: "Flytta uppåt: {0}",
    moved: "{0} är nu nummer {1} i listan.",
    unclear: "Ta tillbaka listan",
    restored: "Listan är tillbaka.",
    suggestions: "Kan de här också hjälpa?",
    suggestions_lead: "De hör ihop med tjänster på din lista.",
    beside: "Hör ihop med: {0}",
    add: "Lägg till på listan",
    add_named: "Lägg till på listan: {0}",
    need_some: "Av dem finns redan på din lista: {0}.",
    need_all: "Alla tjänster i exemplet finns på din lista.",
    add_missing: "Lägg till de som saknas",
    note: "Egna anteckningar",
    note_hint: "Till exempel vad du vill fråga eller när det passar dig. Anteckningarna finns bara i sidans adress, precis som listan.",
    take: "Ta med listan till en annan enhet",
    take_lead: "Länken innehåller hela listan och anteckningarna. Ge den bara till dem som får se listan.",
    copy_link: "Kopiera länken",
    link_copied: "Länken har kopierats.",
    code: "QR-kod som öppnar listan",
    code_hint: "Läs koden med telefonens kamera så öppnas listan där.",
    too_long: "Listan är för lång för en QR-kod. Kopiera länken i stället.",
};

static EN: OwnList = OwnList {
    start_here: "Contact this first: {0}.",
    tell_all: "Say at once everything you need help with. Then the services can be fitted together.",
    puts_together: "In social services you can get an own worker, who helps fit the services together.",
    earlier: "Move up",
    earlier_named: "Move up: {0}",
    moved: "{0} is now number {1} on the list.",
    unclear: "Bring the list back",
    restored: "The list is back.",
    suggestions: "Could these help, too?",
    suggestions_lead: "They go with services on your list.",
    beside: "Goes with: {0}",
    add: "Add to the list",
    add_named: "Add to the list: {0}",
    need_some: "Already on your list: {0}.",
    need_all: "All services of this example are on your list.",
    add_missing: "Add the missing ones",
    note: "Your own notes",
    note_hint: "For example what you want to ask, or when it suits you. The notes are only in the address of this page, like the list.",
    take: "Take the list to another device",
    take_lead: "The link holds the whole list and the notes. Give it only to those who may see the list.",
    copy_link: "Copy the link",
    link_copied: "The link has been copied.",
    code: "QR code that opens the list",
    code_hint: "Read the code with a phone’s camera, and the list opens there.",
    too_long: "The list is too long for a QR code. Copy the link instead.",
};
