//! Counting checks: each has a name, a time and an outcome, and the last line adds them up.

use std::process::ExitCode;
use std::time::Instant;

use crate::command::Outcome;
use crate::counts::Counts;

/// What has been checked so far.
#[derive(Default)]
pub(crate) struct Tally {
    counts: Counts,
    /// The checks that failed, to be named again at the end.
    failed: Vec<String>,
}

impl Tally {
    /// A check that counts for one.
    pub(crate) fn check(&mut self, name: &str, work: impl FnOnce() -> Outcome) {
        self.tests(name, || (work(), Counts::default()));
    }

    /// A check that counts for as many tests as it holds.
    pub(crate) fn tests(&mut self, name: &str, work: impl FnOnce() -> (Outcome, Counts)) {
        println!("== {name}");
        let start = Instant::now();
        let (outcome, counts) = work();
        let seconds = start.elapsed().as_secs_f32();
        match &outcome {
            Ok(()) => println!("ok    {name} ({seconds:.1} s)"),
            Err(failure) => {
                println!("FAIL  {name} ({seconds:.1} s): {failure}");
                self.failed.push(name.to_string());
            }
        }
        self.counts.add(counts.with_outcome(outcome.is_ok()));
    }

    /// Names what failed and prints the totals on a line of their own.
    pub(crate) fn close(self) -> ExitCode {
        println!();
        for name in &self.failed {
            println!("failed: {name}");
        }
        println!("{} passed, {} failed", self.counts.passed, self.counts.failed);
        if self.failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}
