//! `cargo xtask test`: every check there is. One that cannot run has failed.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ExitCode, Stdio};

use crate::command::{self, Failure, Outcome, cannot_start, cargo};
use crate::counts::{self, Counts};
use crate::tally::Tally;
use crate::{features, fuzz, kiosk, panic_free, portable, setup, size, window};

/// Every room, with what none of them switches on and is to be tested all the same.
const ALL: [&str; 3] = ["--workspace", "--features", "peil-core/serde"];

/// The records, their commands and their screens once more, encrypted: another database is behind them then.
const ENCRYPTED: [&str; 8] = [
    "--package",
    "peil-portfolio",
    "--package",
    "peil-cli",
    "--package",
    "peil-gui",
    "--features",
    "peil-portfolio/encryption,peil-cli/encryption,peil-gui/encryption",
];

/// Of the desktop only what is about the passphrase: the rest does not know which database is behind it.
const OF_ENCRYPTION: [&str; 2] = ["--filterset", "not package(peil-gui) | test(passphrase)"];

/// The kiosk is a workspace of its own.
const KIOSK: &str = "kiosk/Cargo.toml";

/// What has code of its own for another machine, which the lints of this one do not see.
const OTHER_MACHINES: [(&str, &str, &[&str]); 2] = [
    ("a Cortex-M4F", setup::KIOSK_TARGET, &["peil-board", "peil-image", "peil-portable"]),
    ("WebAssembly", setup::WEB_TARGET, &["peil-portable"]),
];

pub(crate) fn test() -> ExitCode {
    let mut tally = Tally::default();
    tally.check("setup", setup::for_tests);

    tally.check("formatting", || {
        command::run(&mut cargo(["fmt", "--all", "--check"]))?;
        command::run(&mut cargo(["fmt", "--manifest-path", "fuzz/Cargo.toml", "--check"]))?;
        command::run(&mut cargo(["fmt", "--manifest-path", KIOSK, "--all", "--check"]))
    });
    for (whose, manifest) in
        [("", "Cargo.toml"), (" of the fuzzer", "fuzz/Cargo.toml"), (" of the kiosk", KIOSK)]
    {
        tally.check(&format!("bans, licences and sources{whose}"), || {
            let mut deny = cargo(["deny", "--manifest-path", manifest, "--config", "deny.toml", "check"]);
            // The arrows between the rooms are listed whole, also those that one of the two does not use.
            let unused = ["--allow", "unused-wrapper", "--allow", "license-exception-not-encountered"];
            command::run(deny.args(unused).args(["bans", "licenses", "sources"]))
        });
    }
    for (name, arguments) in core_features() {
        // Built rather than tested: dev-dependencies switch features on and would hide what is missing.
        tally.check(&format!("core for the kiosk, {name}"), || {
            let mut build = cargo(["build", "--package", "peil-core", "--target", setup::KIOSK_TARGET]);
            command::run(build.arg("--no-default-features").args(arguments))
        });
    }
    tally.check("lints", || {
        command::run(cargo(["clippy", "--all-targets"]).args(ALL).args(["--", "--deny", "warnings"]))
    });
    tally.check("lints, encrypted records", || {
        command::run(cargo(["clippy", "--all-targets"]).args(ENCRYPTED).args(["--", "--deny", "warnings"]))
    });
    tally.check("lints, kiosk", || {
        let mut clippy = cargo(["clippy", "--workspace", "--all-targets", "--manifest-path", KIOSK]);
        clippy.arg("--target-dir").arg(command::target_folder()?);
        command::run(clippy.args(["--", "--deny", "warnings"]))
    });
    for (machine, target, packages) in OTHER_MACHINES {
        tally.check(&format!("lints, {machine}"), || {
            let mut clippy = cargo(["clippy", "--target", target]);
            clippy.args(packages.iter().flat_map(|package| ["--package", package]));
            command::run(clippy.args(["--", "--deny", "warnings"]))
        });
    }
    tally.tests("tests", || tests(&ALL));
    tally.tests("tests of encrypted records", || tests(&[&ENCRYPTED[..], &OF_ENCRYPTION].concat()));
    tally.tests("tests of the kiosk", || {
        // With the settings of the tests above, and built where those are.
        let folder = match command::target_folder() {
            Ok(folder) => folder.display().to_string(),
            Err(failure) => return (Err(failure), Counts::default()),
        };
        let settings = ["--config-file", ".config/nextest.toml", "--target-dir", &folder];
        tests_beside("kiosk/target", &[&["--manifest-path", KIOSK, "--workspace"], &settings[..]].concat())
    });
    tally.tests("documentation tests", || documentation_tests(&ALL));
    tally.tests("documentation tests of the kiosk", || match command::target_folder() {
        Ok(folder) => {
            let folder = folder.display().to_string();
            documentation_tests(&["--manifest-path", KIOSK, "--workspace", "--target-dir", &folder])
        }
        Err(failure) => (Err(failure), Counts::default()),
    });
    tally.check("documentation", || {
        let mut doc = cargo(["doc", "--workspace", "--no-deps"]);
        command::run(doc.env("RUSTDOCFLAGS", "--deny warnings"))
    });
    tally.check("fuzzing", || fuzz::run(fuzz::BOUNDED));
    tally.check("the same bytes on three machines", portable::check);
    tally.check("no panic path in the core and the kiosk", panic_free::check);
    tally.check("flash and stack of a kiosk", size::check);
    tally.check("a visit to a kiosk", kiosk::kiosk);
    tally.check("the desktop opens a window", window::test);
    tally.close()
}

/// The core without features, with each by itself and with all, as name and arguments.
fn core_features() -> Vec<(String, Vec<String>)> {
    let mut choices = vec![("no features".to_string(), Vec::new())];
    let each = features::of_manifest(include_str!("../../core/Cargo.toml"));
    choices.extend(each.iter().map(|name| (format!("feature {name}"), vec![format!("--features={name}")])));
    if each.len() > 1 {
        choices.push(("all features".to_string(), vec!["--all-features".to_string()]));
    }
    choices
}

/// All tests but those in documentation, which nextest does not run. Ignored ones too: a test is run or it is not there.
fn tests(selection: &[&str]) -> (Outcome, Counts) {
    tests_beside("target", selection)
}

/// The same, of a workspace whose nextest keeps its own things in this folder.
fn tests_beside(folder: &str, selection: &[&str]) -> (Outcome, Counts) {
    // Written by nextest as .config/nextest.toml asks: in its own store beside the manifest, wherever cargo builds.
    let report = command::root().join(folder).join("nextest/default/junit.xml");
    // The report of an earlier run is not to be counted should this one not get to writing its own.
    let _ = fs::remove_file(&report);
    let outcome = command::run(cargo(["nextest", "run", "--run-ignored", "all"]).args(selection));
    let counted = fs::read_to_string(&report).ok().as_deref().and_then(counts::in_junit);
    match (outcome, counted) {
        (Ok(()), None) => {
            (Err(Failure::new(format!("no report in {}", report.display()))), Counts::default())
        }
        (outcome, counted) => (outcome, counted.unwrap_or_default()),
    }
}

fn documentation_tests(selection: &[&str]) -> (Outcome, Counts) {
    let mut command = cargo(["test", "--doc"]);
    let mut child = match command.args(selection).stdout(Stdio::piped()).spawn() {
        Ok(child) => child,
        Err(error) => return (Err(cannot_start(&command, &error)), Counts::default()),
    };
    let counts = counts::in_test_results(&echo(&mut child));
    let outcome = match child.wait() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::new(format!("`{}` ended with {status}", command::line(&command)))),
        Err(error) => Err(Failure::new(format!("lost `{}`: {error}", command::line(&command)))),
    };
    (outcome, counts)
}

/// Shows what a child prints while it runs, and keeps it.
fn echo(child: &mut Child) -> String {
    let mut kept = String::new();
    let mut screen = std::io::stdout().lock();
    for line in child.stdout.take().into_iter().flat_map(|pipe| BufReader::new(pipe).split(b'\n')).flatten() {
        let line = String::from_utf8_lossy(&line);
        // A closed screen is no reason to stop testing.
        let _ = writeln!(screen, "{line}");
        kept.push_str(&line);
        kept.push('\n');
    }
    kept
}
