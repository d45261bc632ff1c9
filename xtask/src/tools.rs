//! The cargo subcommands that the checks use, each pinned to a version known to work.

use std::fs;

use crate::command::{self, Failure, Outcome};

struct Tool {
    package: &'static str,
    subcommand: &'static str,
    /// The oldest version that will do, and the one that is installed when there is none.
    version: &'static str,
    /// What it is built with beyond its usual self.
    features: &'static str,
}

const TOOLS: [Tool; 3] = [
    Tool { package: "cargo-nextest", subcommand: "nextest", version: "0.9.143", features: "" },
    Tool { package: "cargo-deny", subcommand: "deny", version: "0.20.2", features: "" },
    Tool { package: "cargo-fuzz", subcommand: "fuzz", version: "0.13.2", features: "" },
];

/// What only its own chore needs: too long to wait for before the checks.
const SPECIAL: [Tool; 3] = [
    Tool { package: "cargo-about", subcommand: "about", version: "0.9.3", features: "cli" },
    Tool { package: "cargo-llvm-cov", subcommand: "llvm-cov", version: "0.9.1", features: "" },
    Tool { package: "cargo-mutants", subcommand: "mutants", version: "27.1.0", features: "" },
];

/// Makes sure that every tool of the checks runs, installing what is missing or too old.
pub(crate) fn ensure() -> Outcome {
    TOOLS.iter().try_for_each(Tool::ensure)
}

/// The same for the tool of one chore, by its subcommand.
pub(crate) fn ensure_one(subcommand: &str) -> Outcome {
    let known = SPECIAL.iter().find(|tool| tool.subcommand == subcommand);
    known.ok_or_else(|| Failure::new(format!("no chore has a tool `cargo {subcommand}`")))?.ensure()
}

impl Tool {
    fn ensure(&self) -> Outcome {
        if self.runs() {
            return Ok(());
        }
        let wanted = format!("{}@{}", self.package, self.version);
        println!("setup: installing {wanted}, which takes some minutes");
        // A folder of its own that outlives an interruption, and is cleared once the tool is there.
        let folder = command::target_folder()?.join("tools");
        let mut install =
            command::cargo(["install", "--locked", &wanted, "--features", self.features, "--target-dir"]);
        command::run(install.arg(&folder))?;
        if self.runs() {
            // Only disk space is lost when this does not work.
            let _ = fs::remove_dir_all(folder);
            return Ok(());
        }
        Err(Failure::new(format!("{wanted} was installed but `cargo {}` does not run it", self.subcommand)))
    }

    fn runs(&self) -> bool {
        command::ask(&mut command::cargo([self.subcommand, "--version"]))
            .and_then(|text| version_in(&text))
            .zip(numbers(self.version))
            .is_some_and(|(found, wanted)| found >= wanted)
    }
}

/// The version in an answer such as `cargo-deny 0.20.2`.
fn version_in(answer: &str) -> Option<[u64; 3]> {
    numbers(answer.split_whitespace().nth(1)?)
}

fn numbers(version: &str) -> Option<[u64; 3]> {
    let mut parts = version.split('.').map(|part| part.parse().ok());
    let numbers = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        let answer = "cargo-nextest 0.9.143 (60fa45f63 2026-08-04)\nrelease: 0.9.143\n";
        assert_eq!(version_in(answer), Some([0, 9, 143]));
        assert!(version_in(answer) > numbers("0.9.99"));
        assert!(version_in("cargo-deny 0.20.2") < numbers("0.21.0"));
    }

    #[test]
    fn an_answer_without_a_version_is_no_tool() {
        for answer in ["", "cargo-deny", "cargo-deny latest", "cargo-deny 0.20", "cargo-deny 1.2.3.4"] {
            assert_eq!(version_in(answer), None, "{answer}");
        }
    }
}
