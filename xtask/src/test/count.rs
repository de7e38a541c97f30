//! Counts tests in what their runners print.

use std::fmt;
use std::ops::Add;

/// Tests, by how they ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: u64,
    pub failed: u64,
}

impl Count {
    /// A check without tests of its own counts as one.
    pub const PASSED: Self = Self { passed: 1, failed: 0 };
    pub const FAILED: Self = Self { passed: 0, failed: 1 };

    /// Sums cargo's `test result: ok. 3 passed; 0 failed; …` lines; none when there is no such line.
    pub fn of_cargo(lines: &[String]) -> Option<Self> {
        let results = lines.iter().filter_map(|line| line.split_once("test result: "));
        results.filter_map(|(_, result)| Self::read(result)).reduce(Add::add)
    }

    /// The scenarios' last line, `3 passed, 0 failed`.
    pub fn of_scenarios(lines: &[String]) -> Option<Self> {
        lines.iter().rev().find(|line| !line.trim().is_empty()).and_then(|line| Self::read(line))
    }

    /// The lines `ℹ pass 3` and `ℹ fail 0` that end the report of Node.js.
    pub fn of_node(lines: &[String]) -> Option<Self> {
        let after = |word: &str| {
            lines.iter().rev().find_map(|line| line.trim_start_matches(['ℹ', '#', ' ']).strip_prefix(word)?.trim().parse().ok())
        };
        Some(Self { passed: after("pass ")?, failed: after("fail ")? })
    }

    /// The numbers before the words `passed` and `failed`.
    fn read(line: &str) -> Option<Self> {
        let words: Vec<&str> = line.split([' ', ',', ';', '.']).filter(|word| !word.is_empty()).collect();
        let before = |wanted: &str| words.windows(2).find(|pair| pair[1] == wanted).and_then(|pair| pair[0].parse().ok());
        Some(Self { passed: before("passed")?, failed: before("failed")? })
    }
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn every_result_of_cargo_is_summed() {
        let printed = lines(
            "test a ... ok\n\ntest result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
             \u{1b}[32mtest result: FAILED. 1 passed; 2 failed; 0 ignored; 0 filtered out",
        );
        assert_eq!(Count::of_cargo(&printed), Some(Count { passed: 4, failed: 2 }));
        assert_eq!(Count::of_cargo(&lines("error: could not compile")), None);
    }

    #[test]
    fn the_report_of_node_is_read_from_its_end() {
        let printed = lines("✔ pass 9 of the words (3ms)\nℹ tests 5\nℹ pass 4\nℹ fail 1\nℹ duration_ms 20");
        assert_eq!(Count::of_node(&printed), Some(Count { passed: 4, failed: 1 }));
        assert_eq!(Count::of_node(&lines("node: bad option")), None);
    }

    #[test]
    fn only_the_last_line_of_the_scenarios_counts() {
        assert_eq!(Count::of_scenarios(&lines("1 passed, 1 failed\n12 passed, 3 failed\n")), Some(Count { passed: 12, failed: 3 }));
        assert_eq!(Count::of_scenarios(&lines("12 passed, 3 failed\nError: no dist")), None);
    }
}
