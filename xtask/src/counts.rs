//! How many tests passed and failed, read from what the test runners leave behind.

/// Tests that passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl Counts {
    pub(crate) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// A check without tests counts for one, and a check that failed counts for one failure at least: a runner that
    /// could not start has counted nothing.
    pub(crate) fn with_outcome(self, is_good: bool) -> Self {
        match (is_good, self) {
            (true, Self { passed: 0, failed: 0 }) => Self { passed: 1, failed: 0 },
            (false, Self { passed, failed: 0 }) => Self { passed, failed: 1 },
            _ => self,
        }
    }
}

/// The totals of a JUnit file, which its first element holds.
pub(crate) fn in_junit(file: &str) -> Option<Counts> {
    let start = file.find("<testsuites ")?;
    let element = file[start..].split('>').next()?;
    let number = |attribute: &str| {
        let (_, rest) = element.split_once(&format!(" {attribute}=\""))?;
        rest.split('"').next()?.parse::<u64>().ok()
    };
    let failed = number("failures")? + number("errors")?;
    Some(Counts { passed: number("tests")?.checked_sub(failed)?, failed })
}

/// The sum of the closing lines `test result: ok. 3 passed; 0 failed; ...` of the standard test runner.
pub(crate) fn in_test_results(output: &str) -> Counts {
    let mut sum = Counts::default();
    for line in output.lines().filter(|line| line.starts_with("test result: ")) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let before = |what: &str| {
            let place = words.iter().position(|word| *word == what)?;
            words.get(place.checked_sub(1)?)?.parse::<u64>().ok()
        };
        sum.add(Counts {
            passed: before("passed;").unwrap_or_default(),
            failed: before("failed;").unwrap_or_default(),
        });
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn junit_totals_are_read() {
        let file = concat!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
            "<testsuites name=\"nextest-run\" tests=\"12\" failures=\"2\" errors=\"1\" time=\"0.1\">\n",
            "    <testsuite name=\"a\" tests=\"7\" failures=\"0\" errors=\"0\">\n",
        );
        assert_eq!(in_junit(file), Some(Counts { passed: 9, failed: 3 }));
    }

    #[test]
    fn a_junit_file_that_makes_no_sense_is_refused() {
        assert_eq!(in_junit(""), None);
        assert_eq!(in_junit("<testsuites tests=\"1\">"), None);
        assert_eq!(in_junit("<testsuites tests=\"1\" failures=\"2\" errors=\"0\">"), None);
    }

    #[test]
    fn test_results_are_added_up() {
        let output = concat!(
            "running 3 tests\n",
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s\n",
            "test result: FAILED. 4 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out\n",
        );
        assert_eq!(in_test_results(output), Counts { passed: 7, failed: 1 });
        assert_eq!(in_test_results("running 0 tests\n"), Counts::default());
    }

    #[test]
    fn every_check_counts() {
        let none = Counts::default();
        assert_eq!(none.with_outcome(true), Counts { passed: 1, failed: 0 });
        assert_eq!(none.with_outcome(false), Counts { passed: 0, failed: 1 });
        let some = Counts { passed: 5, failed: 0 };
        assert_eq!(some.with_outcome(true), some);
        assert_eq!(some.with_outcome(false), Counts { passed: 5, failed: 1 });
    }
}
