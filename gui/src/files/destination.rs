//! Where a file is to be written: a path that is typed or chosen, and what is asked when a file is there already.

use super::saving::{Place, with_ending};
use crate::theme::{Type, Typeset, space};
use crate::widgets::{text_field, verdict};
use egui::{Button, Ui};
use peil_words::{Key, Words};
use std::path::{Path, PathBuf};

/// What was typed, chosen and agreed to.
#[derive(Debug, Default)]
pub struct Destination {
    typed: Option<String>,
    /// It was to be written there, where a file is already.
    asked: Option<PathBuf>,
    /// A dialog of the system has asked already.
    agreed: Option<PathBuf>,
    fault: Option<String>,
}

/// What it is for.
#[derive(Clone, Copy, Debug)]
pub struct Purpose<'a> {
    /// The name of the field.
    pub label: &'a str,
    /// What the button says that writes it.
    pub act: &'a str,
    /// The ending of the file, without a dot.
    pub ending: &'a str,
    /// The path that is proposed.
    pub proposed: &'a Path,
    /// There are dialogs of the system.
    pub has_dialogs: bool,
    /// It can be written now.
    pub enabled: bool,
    /// What the button says that does without it; none where there is nothing to do without.
    pub away: Option<&'a str>,
}

/// What a person wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// To choose the file in a dialog of the system, beginning with this one.
    Choose(PathBuf),
    /// To write it there.
    Write(Place),
    /// To do without it.
    Away,
}

impl Destination {
    /// Takes what was chosen in a dialog of the system, which has asked whether a file may be replaced.
    pub fn choose(&mut self, path: PathBuf) {
        self.typed = Some(path.display().to_string());
        self.agreed = Some(path);
        (self.asked, self.fault) = (None, None);
    }

    /// Keeps what was typed with another ending, for what is to be another kind of file.
    pub fn rename(&mut self, ending: &str) {
        if let Some(typed) = &mut self.typed {
            *typed = Path::new(typed.trim()).with_extension(ending).display().to_string();
        }
        *self = Self { typed: self.typed.take(), ..Self::default() };
    }

    /// Says why it was not written, below the field.
    pub fn refuse(&mut self, fault: String) {
        self.fault = Some(fault);
    }

    /// Shows the field and its buttons, and what is asked.
    pub fn show(&mut self, ui: &mut Ui, words: &Words, purpose: &Purpose<'_>) -> Option<Wish> {
        let mut path = self.typed.clone().unwrap_or_else(|| purpose.proposed.display().to_string());
        let field = text_field::show(ui, purpose.label, "", &mut path, self.fault.as_deref());
        let target = with_ending(Path::new(path.trim()), purpose.ending);
        if field.changed() {
            self.typed = Some(path.clone());
            (self.asked, self.agreed, self.fault) = (None, None, None);
        }
        let mut wish = None;
        let enabled = purpose.enabled && !path.trim().is_empty();
        if self.asked.as_ref() == Some(&target) && target.exists() {
            verdict::warn(ui, "", &words.say(Key::FileExists));
            ui.horizontal_wrapped(|ui| {
                if ui.add_enabled(enabled, Button::new(words.say(Key::FileReplace))).clicked() {
                    wish = Some(Wish::Write(Place { path: target.clone(), replace: true }));
                }
                if ui.button(words.say(Key::FileKeep)).clicked() {
                    self.asked = None;
                }
            });
        } else {
            ui.horizontal_wrapped(|ui| {
                let act = Button::new(Type::Strong.text(purpose.act));
                let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
                if (ui.add_enabled(enabled, act).clicked() || entered) && enabled {
                    wish = self.write(target.clone());
                }
                if purpose.has_dialogs && ui.button(words.say(Key::FileChoose)).clicked() {
                    wish = Some(Wish::Choose(target.clone()));
                }
                if purpose.away.is_some_and(|away| ui.button(away).clicked()) {
                    wish = Some(Wish::Away);
                }
            });
        }
        ui.add_space(space::HAIR);
        if matches!(wish, Some(Wish::Write(_))) {
            (self.asked, self.agreed, self.fault) = (None, None, None);
        }
        wish
    }

    /// Writes it, or asks first.
    fn write(&mut self, path: PathBuf) -> Option<Wish> {
        let agreed = self.agreed.as_ref() == Some(&path);
        if path.exists() && !agreed {
            self.asked = Some(path);
            return None;
        }
        Some(Wish::Write(Place { path, replace: agreed }))
    }
}
