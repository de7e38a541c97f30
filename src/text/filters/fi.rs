use super::Filters;

pub const FILTERS: Filters = Filters {
    facets: ["Auki nyt", "Maksuton", "Miten asioit", "Kunta tai alue", "Palvelun kieli"],
    also: "Näytä vain",
    look_for: ["Etsi kuntaa tai aluetta", "Etsi listasta"],
    more: "Lisäksi {0} muuta. Kirjoita nimen alku, niin löydät etsimäsi.",
    no_such: "Mikään ei ala näin.",
    show: ["Näytä 1 palvelu", "Näytä {0} palvelua"],
    chosen: "Valitut rajaukset",
    remove: "Poista rajaus: {0}",
    remove_last: "Poista viimeksi valittu: {0}",
    remove_all: "Poista kaikki rajaukset",
    in_use: ["1 rajaus käytössä", "{0} rajausta käytössä"],
    nothing: "Mikään palvelu ei vastaa kaikkia valintojasi.",
    nothing_help: "Poista jokin rajaus, niin näet taas palveluja.",
    without_hours: [
        "Yhden palvelun aukioloaikoja ei ole kerrottu, joten se jää nyt pois. Se voi silti olla auki.",
        "{0} palvelun aukioloaikoja ei ole kerrottu, joten ne jäävät nyt pois. Ne voivat silti olla auki.",
    ],
};
