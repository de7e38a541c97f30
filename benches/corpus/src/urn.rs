//! Names that are said again and again, and new ones among them.

use crate::random::Random;

/// How often something new comes: the power of Heaps' law for what is drawn.
const NEWNESS: f64 = 0.72;
/// How many new ones come at the very start.
const START: f64 = 12.0;

/// Draws by the rule of Pitman and Yor: what was drawn often is likelier to be drawn again.
pub struct Urn<T> {
    kinds: Vec<(T, u32)>,
    drawn: Vec<u32>,
}

impl<T> Urn<T> {
    pub fn new() -> Self {
        Self { kinds: Vec::new(), drawn: Vec::new() }
    }

    /// One drawn before, or a new one from `make`.
    pub fn draw(&mut self, random: &mut Random, make: impl FnOnce(&mut Random) -> T) -> &T {
        let new = (START + NEWNESS * self.kinds.len() as f64) / (START + self.drawn.len() as f64);
        let kind = if random.part() < new { self.add(make(random)) } else { self.known(random) };
        self.drawn.push(kind as u32);
        self.kinds[kind].1 += 1;
        &self.kinds[kind].0
    }

    fn add(&mut self, one: T) -> usize {
        self.kinds.push((one, 0));
        self.kinds.len() - 1
    }

    /// Each as likely as the number of times it was drawn, less [`NEWNESS`].
    fn known(&self, random: &mut Random) -> usize {
        loop {
            let kind = *random.one_of(&self.drawn) as usize;
            let count = f64::from(self.kinds[kind].1);
            if random.part() * count < count - NEWNESS {
                return kind;
            }
        }
    }
}
