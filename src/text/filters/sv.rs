use super::Filters;

pub const FILTERS: Filters = Filters {
    facets: ["Öppet nu", "Avgiftsfritt", "Så når du tjänsten", "Kommun eller område", "Språk i tjänsten"],
    also: "Visa bara",
    look_for: ["Sök kommun eller område", "Sök i listan"],
    more: "Det finns {0} till. Skriv början av namnet så hittar du rätt.",
    no_such: "Inget börjar så.",
    show: ["Visa 1 tjänst", "Visa {0} tjänster"],
    chosen: "Valda avgränsningar",
    remove: "Ta bort avgränsningen {0}",
    remove_last: "Ta bort den senast valda: {0}",
    remove_all: "Ta bort alla avgränsningar",
    in_use: ["1 avgränsning vald", "{0} avgränsningar valda"],
    nothing: "Ingen tjänst motsvarar alla dina val.",
    nothing_help: "Ta bort någon avgränsning så ser du tjänster igen.",
    without_hours: [
        "För en tjänst finns inga öppettider angivna, så den visas inte nu. Den kan ändå ha öppet.",
        "För {0} tjänster finns inga öppettider angivna, så de visas inte nu. De kan ändå ha öppet.",
    ],
};
