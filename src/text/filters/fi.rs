use super::Filters;
use crate::domain::Facet;

pub const FILTERS: Filters = Filters {
    facet: |facet| match facet {
        Facet::Open => "Auki nyt",
        Facet::Free => "Maksuton",
        Facet::Channel => "Miten asioit",
        Facet::Area => "Kunta tai alue",
        Facet::Language => "Palvelun kieli",
    },
    also: "Näytä vain",
    look_for: |facet| if facet == Facet::Area { "Etsi kuntaa tai aluetta" } else { "Etsi listasta" },
    more: "Lisäksi {0} muuta. Kirjoita nimen alku, niin löydät etsimäsi.",
    no_such: "Mikään ei ala näin.",
    show: |count| if count == 1 { "Näytä 1 palvelu".to_owned() } else { format!("Näytä {count} palvelua") },
    chosen: "Valitut rajaukset",
    remove: "Poista rajaus: {0}",
    remove_last: "Poista viimeksi valittu: {0}",
    remove_all: "Poista kaikki rajaukset",
    in_use: |count| if count == 1 { "1 rajaus käytössä".to_owned() } else { format!("{count} rajausta käytössä") },
    nothing: "Mikään palvelu ei vastaa kaikkia valintojasi.",
    nothing_help: "Poista jokin rajaus, niin näet taas palveluja.",
    without_hours: |count| {
        if count == 1 {
            "Yhden palvelun aukioloaikoja ei ole kerrottu, joten se jää nyt pois. Se voi silti olla auki.".to_owned()
        } else {
            format!("{count} palvelun aukioloaikoja ei ole kerrottu, joten ne jäävät nyt pois. Ne voivat silti olla auki.")
        }
    },
};
