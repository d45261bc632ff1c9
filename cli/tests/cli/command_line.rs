//! Exit codes, languages, filters, colour and pipes.

use crate::support::{command, json, peil};
use std::process::Stdio;

#[test]
fn what_is_not_understood_is_usage_and_ends_in_2() {
    for (arguments, expected) in [
        (&["gaps", "--nonsense"][..], "peil: “--nonsense” is geen bekende keuze. Meer uitleg: peil --help\n"),
        (
            &["frobnicate", "--lang", "en"],
            "peil: “frobnicate” is not a known command. More help: peil --help\n",
        ),
        (&["gaps", "--format", "xml"], "Verwacht: table, json, csv."),
        (&["gaps", "--data"], "Bij --data <BESTAND> hoort een waarde."),
        (&["show"], "Er ontbreekt iets: <INDICATOR>."),
        (&["assess", "--series", "2024:1"], "Er ontbreekt iets: --target <WAARDE>."),
        (&["gaps", "--lang", "nl", "--lang", "en"], "--lang <TAAL> mag maar één keer."),
        (&["gaps", "--lenient"], "--data <BESTAND>"),
        (&["portfolio", "hub.peil"], "Er ontbreekt iets: OPDRACHT (summary, list, check,"),
        (&["portfolio", "hub.peil", "delete-company"], "Er ontbreekt iets: <--id <GETAL>|--kvk <GETAL>>."),
        (&["portfolio", "hub.peil", "summary", "--year", "12"], "“12” past niet bij --year <JAAR>."),
        (&["demo", "hub.peil", "--companies", "many"], "“many” past niet bij --companies <GETAL>."),
    ] {
        let answer = peil(arguments);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{arguments:?}: {}", answer.err);
        assert!(answer.err.contains(expected), "{expected} in {}", answer.err);
        assert_eq!(answer.err.lines().count(), 1, "{}", answer.err);
    }
    let nothing = peil(&[]);
    assert_eq!((nothing.code, nothing.out.as_str()), (2, ""));
    assert!(nothing.err.contains("Opdrachten:"), "{}", nothing.err);
}

#[test]
fn what_is_not_known_is_refused_and_ends_in_1() {
    for (arguments, expected) in [
        (&["gaps", "--pillar", "9"][..], "There is no pillar “9”."),
        (&["gaps", "--indicator", "clod-use"], "Did you mean “cloud-use”?"),
        (&["gaps", "--place", "XX"], "There is no place “XX”. Expected: all or NL, EU,"),
        (&["gaps", "--prefer", "nobody"], "There is no source “nobody”."),
        (&["gaps", "--as-of", "soon"], "“soon” is not a period."),
        (&["show", "clod-use"], "Did you mean “cloud-use”?"),
        (&["milestones", "--as-of", "2024-02-30"], "“2024-02-30” is not a day."),
        (&["milestones", "--pillar", "x"], "There is no pillar “x”."),
    ] {
        let answer = peil(&[arguments, &["--lang", "en"]].concat());
        assert_eq!((answer.code, answer.out.as_str()), (1, ""), "{arguments:?}");
        assert!(answer.err.starts_with("peil: ") && answer.err.contains(expected), "{}", answer.err);
        assert_eq!(answer.err.lines().count(), 1, "{}", answer.err);
    }
}

#[test]
fn dutch_unless_asked_otherwise() {
    let first = |arguments: &[&str]| peil(arguments).out.lines().next().unwrap_or_default().to_owned();
    assert_eq!(first(&["gaps", "--pillar", "2b"]), "Pijler 2b: Digitale professionals");
    assert_eq!(first(&["gaps", "--pillar", "2b", "--lang", "en"]), "Pillar 2b: Digital professionals");
    let output = command(&["gaps", "--pillar", "2b"]).env("PEIL_LANG", "en").output().unwrap();
    assert!(output.stdout.starts_with(b"Pillar 2b"), "{output:?}");
    let output =
        command(&["gaps", "--pillar", "2b", "--lang", "nl"]).env("PEIL_LANG", "en").output().unwrap();
    assert!(output.stdout.starts_with(b"Pijler 2b"), "{output:?}");
}

#[test]
fn filters_leave_out_what_was_not_asked() {
    let ids = |arguments: &[&str]| -> Vec<(String, String)> {
        let answer = json(&[&["gaps"], arguments].concat());
        let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        answer["gaps"]
            .as_array()
            .unwrap()
            .iter()
            .map(|gap| (text(&gap["indicator"]), text(&gap["geo"])))
            .collect()
    };
    let talent = ids(&["--pillar", "2b"]);
    assert!(
        talent.iter().all(|(id, _)| id.starts_with("ict-") || id.starts_with("women-in-ict")),
        "{talent:?}"
    );
    let both = ids(&["--pillar", "2"]);
    assert!(both.len() > talent.len() && both.iter().any(|(id, _)| id == "innovatiekrediet"));
    let measures = ids(&["--indicator", "security-measure/"]);
    assert_eq!(measures.len(), 33, "eleven measures, each for small and large firms and their difference");
    assert_eq!(ids(&["--indicator", "security-measure/*"]), measures);
    let basic = "basic-digital-intensity/eurostat-v3";
    assert_eq!(ids(&["--indicator", basic, "--place", "DK"]), [(basic.to_owned(), "DK".to_owned())]);
    assert_eq!(ids(&["--indicator", basic]).len(), 28, "27 member states and the Union");
    assert_eq!(ids(&["--indicator", "ai-use", "--pillar", "5"]), []);
    let first = ids(&[]);
    assert_eq!(first[0], ("basic-digital-intensity".to_owned(), "NL".to_owned()));
}

#[test]
fn colour_is_for_terminals_and_for_those_who_ask() {
    let run = |set: &[(&str, &str)]| {
        let mut command = command(&["gaps", "--pillar", "2b"]);
        command.envs(set.iter().copied());
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    let plain = run(&[]);
    assert!(!plain.contains('\u{1b}'));
    let coloured = run(&[("CLICOLOR_FORCE", "1")]);
    assert!(coloured.contains("\u{1b}[31m↘ gaat achteruit\u{1b}[0m"), "{coloured:?}");
    assert_eq!(run(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]), plain);
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    for arguments in [
        &["gaps"][..],
        &["gaps", "--format", "json"],
        &["gaps", "--format", "csv"],
        &["sources"],
        &["completions", "zsh"],
        &["man"],
    ] {
        let mut child = command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()), "{arguments:?}");
    }
}

#[test]
fn help_version_completions_and_the_manual() {
    let help = peil(&["gaps", "--help"]);
    assert_eq!((help.code, help.err.as_str()), (0, ""));
    assert!(help.out.contains("Gebruik: peil gaps [KEUZES]") && help.out.contains("--across-breaks"));
    assert!(help.out.lines().all(|line| line.chars().count() <= 100), "{}", help.out);
    assert!(peil(&["assess", "--help", "--lang", "en"]).out.contains("Usage: peil assess [OPTIONS]"));
    assert_eq!(peil(&["--version"]).out, concat!("peil ", env!("CARGO_PKG_VERSION"), "\n"));
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = peil(&["completions", shell]);
        assert_eq!((script.code, script.err.as_str()), (0, ""));
        assert!(script.out.contains("milestones"), "{shell}");
    }
    let page = peil(&["man"]);
    assert!(page.out.contains(".TH peil 1") && page.out.contains("peil\\-assess(1)"), "{}", page.out);
    assert!(peil(&["man", "assess", "--lang", "en"]).out.contains("\\fB\\-\\-series\\fR"));
}
