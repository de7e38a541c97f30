//! How far two words are apart in slips of the finger.

/// The cost of a whole slip. A letter doubled by chance costs half, a key beside the right one or two letters swapped three quarters.
pub const SLIP: u8 = 4;
const DOUBLED: u8 = 2;
const SMALL: u8 = 3;

/// For each letter those beside it on the keyboards of our languages, a bit each.
const NEAR: [u32; 26] = near(&[
    b"qwsz", b"vghn", b"xdfv", b"serfcx", b"wsdr", b"drtgvc", b"ftyhbv", b"gyujnb", b"ujko", b"huikmn", b"jiolm", b"kopa", b"njk", b"bhjm",
    b"iklp", b"ola", b"wa", b"edft", b"awedxz", b"rfgy", b"yhji", b"cfgb", b"qase", b"zsdc", b"tghu", b"asx",
]);

const fn near(letters: &[&[u8]; 26]) -> [u32; 26] {
    let mut near = [0; 26];
    let mut letter = 0;
    while letter < 26 {
        let mut at = 0;
        while at < letters[letter].len() {
            near[letter] |= 1 << (letters[letter][at] - b'a');
            at += 1;
        }
        letter += 1;
    }
    near
}

fn is_neighbour(one: u8, other: u8) -> bool {
    let near = NEAR.get(usize::from(one.wrapping_sub(b'a'))).copied().unwrap_or_default();
    other.is_ascii_lowercase() && near >> (other - b'a') & 1 == 1
}

/// The cost of turning `word` into `other`, when it is at most `most`: letters added, left out, changed, or swapped with the next.
/// With `is_begun`, `other` may go on after `word` for nothing.
/// Plain words; more than 48 letters are not looked at.
#[must_use]
pub fn distance(word: &[u8], other: &[u8], most: u8, is_begun: bool) -> Option<u8> {
    const LONGEST: usize = 48;
    let other = if is_begun { other.get(..word.len() + 2).unwrap_or(other) } else { other };
    if word.len() > LONGEST || other.len() > LONGEST || word.len().abs_diff(other.len()) * usize::from(SLIP) > usize::from(most) * 2 {
        return None;
    }
    let mut before = [0_u8; LONGEST + 1];
    let mut above = [0_u8; LONGEST + 1];
    let mut row = [0_u8; LONGEST + 1];
    for column in 1..=other.len() {
        above[column] = above[column - 1] + gap(other, column - 1);
    }
    for line in 1..=word.len() {
        row[0] = above[0] + gap(word, line - 1);
        let mut least = row[0];
        for column in 1..=other.len() {
            let (one, two) = (word[line - 1], other[column - 1]);
            let change = if one == two {
                0
            } else if is_neighbour(one, two) {
                SMALL
            } else {
                SLIP
            };
            let mut cost =
                (above[column - 1] + change).min(above[column] + gap(word, line - 1)).min(row[column - 1] + gap(other, column - 1));
            if line > 1 && column > 1 && one == other[column - 2] && word[line - 2] == two && one != two {
                cost = cost.min(before[column - 2] + SMALL);
            }
            row[column] = cost;
            least = least.min(cost);
        }
        if least > most {
            return None;
        }
        before = above;
        above = row;
    }
    let cost = if is_begun { above[..=other.len()].iter().copied().min() } else { Some(above[other.len()]) };
    cost.filter(|cost| *cost <= most)
}

/// The cost of a letter too many or too few: less when it doubles the one before.
fn gap(word: &[u8], at: usize) -> u8 {
    if at > 0 && word[at] == word[at - 1] { DOUBLED } else { SLIP }
}
