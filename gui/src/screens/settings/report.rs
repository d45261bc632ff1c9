//! What came of a job, in words.

use super::backups;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::verdict;
use crate::work::{self, Fault, Part, Report};
use egui::Ui;
use peil_words::{Key, Words};
use std::path::PathBuf;

/// Shows what came of the latest job in the part of the screen that it was asked in.
pub(super) fn show(words: &Words, latest: Option<&(Part, Result<Report, Fault>)>, part: Part, ui: &mut Ui) {
    let report = match latest {
        Some((of, Ok(report))) if *of == part => report,
        Some((of, Err(fault))) if *of == part => {
            verdict::warn(ui, &words.say(Key::ReportFailed), &work::fault(words, fault));
            ui.add_space(space::SMALL);
            return;
        }
        _ => return,
    };
    let done = |ui: &mut Ui, text: String| {
        ui.label(Type::Strong.text(text).color(ui.ink(Ink::Met)));
    };
    ui.add_space(space::SMALL);
    match report {
        Report::Passphrase(left) => {
            done(ui, words.say(Key::ReportPassphrase));
            if !left.is_empty() {
                let files = words.list(&names(left));
                verdict::warn(ui, "", &words.say_with(Key::ReportPassphraseLeft, &[("files", files.into())]));
            }
        }
        Report::BackupTaken(backup) => {
            let backup = backups::named(words, backup);
            done(ui, words.say_with(Key::ReportBackupTaken, &[("backup", backup.into())]));
        }
        Report::Restored(backup) => {
            let backup = backups::named(words, backup);
            done(ui, words.say_with(Key::ReportRestored, &[("backup", backup.into())]));
        }
        Report::Copied(path) => done(ui, written(words, Key::ReportCopied, path)),
        Report::Exported(path) => done(ui, written(words, Key::ReportExported, path)),
        // These are told where they were asked for.
        Report::Written(_) | Report::Planned(..) | Report::Imported(..) => {}
        Report::Checked(findings) if findings.is_empty() => done(ui, words.say(Key::ReportSound)),
        Report::Checked(findings) => {
            let findings = words.list(findings);
            let advice = words.say_with(Key::ReportNotSoundFound, &[("findings", findings.into())]);
            verdict::warn(ui, &words.say(Key::ReportNotSound), &advice);
        }
    }
    ui.add_space(space::SMALL);
}

fn written(words: &Words, key: Key, path: &std::path::Path) -> String {
    words.say_with(key, &[("file", path.display().to_string().into())])
}

fn names(files: &[PathBuf]) -> Vec<String> {
    files.iter().map(|file| file.display().to_string()).collect()
}
