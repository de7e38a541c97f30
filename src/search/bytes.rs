//! Numbers and words in a search file: small numbers take one byte.

/// Reads a file from its start; what is missing reads as nothing, and the reader knows it came too late.
pub struct Reader<'a> {
    rest: &'a [u8],
    pub is_short: bool,
}

impl<'a> Reader<'a> {
    #[must_use]
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, is_short: false }
    }

    /// How many bytes have not been read.
    #[must_use]
    pub const fn left(&self) -> usize {
        self.rest.len()
    }

    pub fn byte(&mut self) -> u8 {
        if let Some((first, rest)) = self.rest.split_first() {
            self.rest = rest;
            *first
        } else {
            self.is_short = true;
            0
        }
    }

    /// A number in groups of seven bits, the lowest first; the eighth bit says that more follow.
    pub fn number(&mut self) -> usize {
        let mut number = 0_usize;
        let mut shift = 0;
        loop {
            let byte = self.byte();
            number |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 || shift > 28 {
                return number;
            }
        }
    }

    pub fn bytes(&mut self, length: usize) -> &'a [u8] {
        if let Some((taken, rest)) = self.rest.split_at_checked(length) {
            self.rest = rest;
            taken
        } else {
            self.is_short = true;
            &[]
        }
    }
}

/// Writes what [`Reader`] reads.
#[cfg(feature = "cli")]
#[derive(Clone, Default)]
pub struct Writer(pub Vec<u8>);

#[cfg(feature = "cli")]
impl Writer {
    #[allow(clippy::cast_possible_truncation)] // seven bits at a time
    pub fn number(&mut self, mut number: usize) {
        while number >= 0x80 {
            self.0.push((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    pub fn bytes(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }
}
