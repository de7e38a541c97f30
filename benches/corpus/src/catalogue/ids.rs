//! Ids as PTV has them, of numbers.

/// As different as real ones: they are mixed, so that none packs better than another.
fn id(kind: u64, number: usize) -> String {
    let mut bits = (kind << 56) ^ number as u64;
    let mut next = || {
        bits = bits.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    };
    let (high, low) = (next(), next());
    format!(
        "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xfff,
        0x8000 | (low >> 50),
        low & 0xffff_ffff_ffff
    )
}

pub fn service(number: usize) -> String {
    id(1, number)
}

pub fn channel(number: usize) -> String {
    id(2, number)
}

pub fn organization(number: usize) -> String {
    id(3, number)
}
