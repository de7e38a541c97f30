use super::Plain;

pub const PLAIN: Plain = Plain {
    name: "Selkokieli",
    open_a_service: "Avaa palvelu. Sen teksti on selkokieltä.",
    none: "Tästä palvelusta ei ole vielä tekstiä selkokielellä. Tässä on tavallinen teksti.",
};
