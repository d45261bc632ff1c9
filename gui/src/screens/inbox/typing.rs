//! The field that a scanner types into.

use crate::session::Session;
use crate::state::Screen;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::text_field;
use egui::{Button, Key as Press, Ui};
use peil_portfolio::{Deed, InboxSource, Received, TakenOver};
use peil_transfer::kiosk::typed;
use peil_words::{Key, Words};

/// What is typed, and what became of what was typed before.
#[derive(Debug, Default)]
pub(super) struct Typing {
    text: String,
    told: Option<Result<TakenOver, String>>,
}

/// Shows the field. Enter takes what is in it, and leaves the field ready for the next code.
pub(super) fn show(words: &Words, session: &mut Session, typing: &mut Typing, ui: &mut Ui) -> Option<Screen> {
    let mut screen = None;
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        let writable = session.is_writable();
        ui.add_enabled_ui(writable, |ui| {
            let (label, hint) = (words.say(Key::InboxScan), words.say(Key::InboxScanHint));
            let fault = typing.told.as_ref().and_then(|told| told.as_ref().err()).map(String::as_str);
            let response = text_field::show(ui, &label, &hint, &mut typing.text, fault);
            if response.changed() {
                typing.told = None;
            }
            if response.lost_focus() && ui.input(|input| input.key_pressed(Press::Enter)) {
                take(words, session, typing);
                response.request_focus();
            }
            if let Some(Ok(taken)) = typing.told {
                let arguments = [("added", taken.added.into()), ("known", taken.known.into())];
                ui.label(
                    Type::Strong.text(words.say_with(Key::InboxTaken, &arguments)).color(ui.ink(Ink::Accent)),
                );
                ui.add_space(space::HAIR);
            }
        });
        if ui.add_enabled(writable, Button::new(words.say(Key::InboxFile))).clicked() {
            screen = Some(Screen::Import);
        }
    });
    ui.add_space(space::SMALL);
    screen
}

/// Puts what was typed into the inbox; what is no record stays in the field, with what is wrong.
fn take(words: &Words, session: &mut Session, typing: &mut Typing) {
    let found = typed(&typing.text);
    if let Some(refused) = found.refused.first() {
        typing.told = Some(Err(words.record_text_fault(refused.why)));
        return;
    }
    if found.pieces.is_empty() {
        return;
    }
    let received =
        found.records().map(|record| Received { record, source: InboxSource::Text, origin: String::new() });
    let (received, today): (Vec<_>, _) = (received.collect(), session.today);
    // Why it was not saved stands at the top of the screen, and what was typed in its field.
    if let Some(taken) = session.edit(Deed::KioskReceived, |edit| edit.receive(&received, today)) {
        typing.told = Some(Ok(taken));
        typing.text.clear();
    }
}
