//! From the plane of Finnish maps (ETRS-TM35FIN, EPSG:3067) to degrees: the inverse of Gauss and Krüger's transverse Mercator
//! projection, as a series in the third flattening. ETRS89 and WGS 84 differ by less than a metre, which five decimals do not show.

use crate::domain::{Decimal, Position};

/// Where all of Finland lies, in metres.
const EASTINGS: std::ops::RangeInclusive<f64> = 43_500.0..=765_000.0;
const NORTHINGS: std::ops::RangeInclusive<f64> = 6_522_000.0..=7_796_000.0;

/// The ellipsoid GRS 80.
const HALF_AXIS: f64 = 6_378_137.0;
const FLATTENING: f64 = 1.0 / 298.257_222_101;
/// On the central meridian the map is this much smaller than the ellipsoid.
const SCALE: f64 = 0.9996;
const CENTRAL_MERIDIAN: f64 = 27.0;
const FALSE_EASTING: f64 = 500_000.0;

/// A place by its metres north of the equator and east of a line west of Finland; nothing where no part of Finland is.
#[must_use]
pub fn position(northing: f64, easting: f64) -> Option<Position> {
    if !(NORTHINGS.contains(&northing) && EASTINGS.contains(&easting)) {
        return None;
    }
    let (north, east) = degrees(northing, easting);
    Some(Position { north: rounded(north)?, east: rounded(east)? })
}

fn rounded(degrees: f64) -> Option<Decimal> {
    Decimal::parse(&format!("{degrees:.5}"))
}

fn degrees(northing: f64, easting: f64) -> (f64, f64) {
    let n = FLATTENING / (2.0 - FLATTENING);
    let (n2, n3) = (n * n, n * n * n);
    let n4 = n2 * n2;
    let radius = HALF_AXIS / (1.0 + n) * (1.0 + n2 / 4.0 + n4 / 64.0);
    // from the plane to the sphere of the same scale along the meridian
    let to_sphere = [
        n / 2.0 - n2 * 2.0 / 3.0 + n3 * 37.0 / 96.0 - n4 / 360.0,
        n2 / 48.0 + n3 / 15.0 - n4 * 437.0 / 1440.0,
        n3 * 17.0 / 480.0 - n4 * 37.0 / 840.0,
        n4 * 4397.0 / 161_280.0,
    ];
    let along = northing / (radius * SCALE);
    let across = (easting - FALSE_EASTING) / (radius * SCALE);
    let (mut xi, mut eta) = (along, across);
    for (factor, coefficient) in [2.0, 4.0, 6.0, 8.0].into_iter().zip(to_sphere) {
        xi -= coefficient * (factor * along).sin() * (factor * across).cosh();
        eta -= coefficient * (factor * along).cos() * (factor * across).sinh();
    }
    // from the conformal to the geodetic latitude
    let conformal = (xi.sin() / eta.cosh()).asin();
    let to_geodetic = [
        n * 2.0 - n2 * 2.0 / 3.0 - n3 * 2.0 + n4 * 116.0 / 45.0,
        n2 * 7.0 / 3.0 - n3 * 8.0 / 5.0 - n4 * 227.0 / 45.0,
        n3 * 56.0 / 15.0 - n4 * 136.0 / 35.0,
        n4 * 4279.0 / 630.0,
    ];
    let corrections = [2.0, 4.0, 6.0, 8.0].into_iter().zip(to_geodetic).map(|(factor, it)| it * (factor * conformal).sin());
    let latitude: f64 = conformal + corrections.sum::<f64>();
    let longitude = (eta.sinh() / xi.cos()).atan();
    (latitude.to_degrees(), CENTRAL_MERIDIAN + longitude.to_degrees())
}
