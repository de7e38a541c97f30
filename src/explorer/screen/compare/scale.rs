use crate::domain::Decimal;

/// From figures to places between two ends, with zero always between them: a length that does not begin at zero misleads.
#[derive(Clone, Copy)]
pub struct Scale {
    least: i64,
    most: i64,
}

/// A line across a picture with its figure; thousandths from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    pub value: Decimal,
    pub at: u32,
}

/// At most so many lines lie above or below zero.
const TICKS: i64 = 4;

impl Scale {
    /// Large enough for all figures.
    pub fn of(figures: impl Iterator<Item = Decimal>) -> Self {
        let mut scale = Self { least: 0, most: 0 };
        for figure in figures.map(Decimal::millionths) {
            scale.least = scale.least.min(figure);
            scale.most = scale.most.max(figure);
        }
        scale
    }

    /// The same, with its ends at round figures, and these figures.
    pub fn rounded(self) -> (Self, Vec<Tick>) {
        let step = self.step();
        let scale = Self { least: down(self.least, step), most: down(self.most.saturating_add(step - 1), step) };
        let mut ticks = Vec::new();
        let mut at = scale.least;
        while at <= scale.most && ticks.len() < 12 {
            ticks.extend(plain(at).map(|value| Tick { value, at: 1000 - scale.place(at) }));
            at = at.saturating_add(step);
        }
        (scale, ticks)
    }

    /// 1, 2 or 5 of some power of ten.
    fn step(self) -> i64 {
        let wanted = (self.most / TICKS - self.least / TICKS).max(1);
        let mut step: i64 = 1;
        let mut factors = [2, 5, 10].into_iter().cycle();
        let mut power: i64 = 1;
        while step < wanted {
            let factor = factors.next().unwrap_or(10);
            step = power.saturating_mul(factor);
            if factor == 10 {
                power = step;
            }
        }
        step
    }

    /// The place of a figure, thousandths from the least.
    pub fn of_figure(self, figure: Decimal) -> u32 {
        self.place(figure.millionths())
    }

    pub fn zero(self) -> u32 {
        self.place(0)
    }

    fn place(self, millionths: i64) -> u32 {
        let (way, whole) = (millionths.saturating_sub(self.least), self.most.saturating_sub(self.least));
        // so large that the product would not fit: what is lost is finer than a picture
        let coarse = whole / 1_000_000_000_000_000 + 1;
        let place = if whole <= 0 { 0 } else { (way / coarse).saturating_mul(1000) / (whole / coarse).max(1) };
        u32::try_from(place.clamp(0, 1000)).unwrap_or(0)
    }
}

fn down(figure: i64, step: i64) -> i64 {
    figure.saturating_sub(figure.rem_euclid(step))
}

/// A figure of so many millionths, without noughts at its end.
fn plain(millionths: i64) -> Option<Decimal> {
    let (mut units, mut decimals) = (millionths, 6);
    while decimals > 0 && units % 10 == 0 {
        units /= 10;
        decimals -= 1;
    }
    Decimal::of(units, decimals)
}
