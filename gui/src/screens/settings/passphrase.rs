//! The passphrase of the portfolio: set, changed, removed.

use super::{Asked, report};
use crate::session::Session;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::choice;
use crate::widgets::text_field::Secret;
use crate::work::{Job, Part};
use egui::{Id, Ui};
use peil_portfolio::{Passphrase, Strength};
use peil_words::{Key, Words};

/// What was typed.
#[derive(Debug, Default)]
pub(super) struct Form {
    present: Secret,
    new: Secret,
    again: Secret,
    seen: bool,
    fault: Option<(Place, Key)>,
}

/// Where something is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Present,
    New,
    Again,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Set,
    Remove,
}

/// Shows the fields.
pub(super) fn show(words: &Words, session: &Session, form: &mut super::Form, ui: &mut Ui) -> Asked {
    let mut job = None;
    super::card(ui, &words.say(Key::SettingsPassphrase), |ui| {
        report::show(words, form.report.as_ref(), Part::Passphrase, ui);
        if !Passphrase::is_available() {
            ui.label(words.say(Key::PortfolioFaultWithoutEncryption));
            return;
        }
        let is_set = session.store.is_encrypted();
        let key = if is_set { Key::SettingsPassphraseIsSet } else { Key::SettingsPassphraseIsNotSet };
        ui.label(words.say(key));
        ui.label(Type::Body.text(words.say(Key::SettingsPassphraseLost)).color(ui.ink(Ink::Muted)));
        ui.add_space(space::SMALL);
        ui.add_enabled_ui(session.is_writable(), |ui| {
            job = fields(words, session, &mut form.passphrase, is_set, ui);
        });
    });
    job
}

fn fields(words: &Words, session: &Session, form: &mut Form, is_set: bool, ui: &mut Ui) -> Asked {
    let fault =
        |place| form.fault.filter(|(at, _)| *at == place).map(|(_, key)| words.say(key)).unwrap_or_default();
    let faults = [Place::Present, Place::New, Place::Again].map(fault);
    let faults = faults.each_ref().map(|fault| (!fault.is_empty()).then_some(fault.as_str()));
    let mut changed = false;
    if is_set {
        let label = words.say(Key::SettingsPassphrasePresent);
        changed |= form.present.show(ui, &label, form.seen, faults[0]).changed();
    }
    changed |= form.new.show(ui, &words.say(Key::SettingsPassphraseNew), form.seen, faults[1]).changed();
    if !form.new.is_empty() {
        let (key, ink) = match form.new.strength() {
            Strength::Weak => (Key::SettingsPassphraseWeak, Ink::Warning),
            Strength::Fair => (Key::SettingsPassphraseFair, Ink::Text),
            Strength::Strong => (Key::SettingsPassphraseStrong, Ink::Met),
        };
        ui.label(Type::Small.text(words.say(key)).color(ui.ink(ink)));
        ui.add_space(space::SMALL);
    }
    changed |= form.again.show(ui, &words.say(Key::SettingsPassphraseAgain), form.seen, faults[2]).changed();
    if changed {
        form.fault = None;
    }
    let show = words.say(Key::SecretShow);
    if choice::tick(ui, Id::unique("show passphrases"), form.seen, &show, &show).clicked() {
        form.seen = !form.seen;
    }
    let mut way = None;
    ui.horizontal_wrapped(|ui| {
        let key = if is_set { Key::SettingsPassphraseChange } else { Key::SettingsPassphraseSet };
        if ui.button(words.say(key)).clicked() {
            way = Some(Way::Set);
        }
        if is_set && ui.button(words.say(Key::SettingsPassphraseRemove)).clicked() {
            way = Some(Way::Remove);
        }
    });
    let passphrase = match wanted(session, form, is_set, way?) {
        Ok(passphrase) => passphrase,
        Err(fault) => {
            form.fault = Some(fault);
            // What is wrong stands above the button that was pressed.
            ui.ctx().request_repaint();
            return None;
        }
    };
    for secret in [&mut form.present, &mut form.new, &mut form.again] {
        secret.forget(ui.ctx());
    }
    Some(Job::Passphrase(passphrase))
}

/// The passphrase that is wanted, once everything is typed as it should be.
fn wanted(
    session: &Session,
    form: &Form,
    is_set: bool,
    way: Way,
) -> Result<Option<Passphrase>, (Place, Key)> {
    let right = !is_set || form.present.passphrase().is_ok_and(|typed| session.store.is_behind(&typed));
    if !right {
        return Err((Place::Present, Key::SettingsPassphraseWrong));
    }
    if way == Way::Remove {
        return Ok(None);
    }
    let new = form.new.passphrase().map_err(|_| (Place::New, Key::PassphraseFault))?;
    if !form.new.is_same(&form.again) {
        return Err((Place::Again, Key::SettingsPassphraseDiffers));
    }
    Ok(Some(new))
}
