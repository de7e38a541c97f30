use super::Filters;
use crate::domain::Facet;

pub const FILTERS: Filters = Filters {
    facet: |facet| match facet {
        Facet::Open => "Öppet nu",
        Facet::Free => "Avgiftsfritt",
        Facet::Channel => "Så når du tjänsten",
        Facet::Area => "Kommun eller område",
        Facet::Language => "Språk i tjänsten",
    },
    also: "Visa bara",
    look_for: |facet| if facet == Facet::Area { "Sök kommun eller område" } else { "Sök i listan" },
    more: "Det finns {0} till. Skriv början av namnet så hittar du rätt.",
    no_such: "Inget börjar så.",
    show: |count| if count == 1 { "Visa 1 tjänst".to_owned() } else { format!("Visa {count} tjänster") },
    chosen: "Valda avgränsningar",
    remove: "Ta bort avgränsningen {0}",
    remove_last: "Ta bort den senast valda: {0}",
    remove_all: "Ta bort alla avgränsningar",
    in_use: |count| if count == 1 { "1 avgränsning vald".to_owned() } else { format!("{count} avgränsningar valda") },
    nothing: "Ingen tjänst motsvarar alla dina val.",
    nothing_help: "Ta bort någon avgränsning så ser du tjänster igen.",
    without_hours: |count| {
        if count == 1 {
            "För en tjänst finns inga öppettider angivna, så den visas inte nu. Den kan ändå ha öppet.".to_owned()
        } else {
            format!("För {count} tjänster finns inga öppettider angivna, så de visas inte nu. De kan ändå ha öppet.")
        }
    },
};
