//! A verdict: a sign and a word, never a colour alone.

use super::pencil::Pencil;
use crate::chart::{painter, sign::Sign};
use crate::say;
use crate::theme::{Themed, Type, Typeset, space};
use egui::{Align2, Pos2, Rect, Response, RichText, Ui, pos2, vec2};
use peil_words::{Verdict, Words};

/// The size of the sign beside a word.
const SIGN: f32 = 15.0;

/// Writes sign and word with their left middle at a place; gives back the room they take.
#[expect(clippy::must_use_candidate, reason = "writing is the effect; where it ends is a bonus")]
pub fn write(pencil: &Pencil, at: Pos2, verdict: Verdict, word: &str) -> Rect {
    let sign = say::sign(verdict);
    pencil.draw(pos2(at.x, at.y - SIGN / 2.0), &sign.scene(SIGN));
    let text = pos2(at.x + SIGN + 6.0, at.y);
    let written = pencil.write(text, Align2::LEFT_CENTER, Type::Strong, sign.ink(), word);
    written.union(Rect::from_center_size(pos2(at.x + SIGN / 2.0, at.y), vec2(SIGN, SIGN)))
}

/// Sign and word as a part of running content.
pub fn show(ui: &mut Ui, words: &Words, verdict: Verdict) {
    signed(ui, say::sign(verdict), &words.verdict(verdict)).on_hover_text(words.verdict_explained(verdict));
}

/// The same for any sign and words.
pub fn signed(ui: &mut Ui, sign: Sign, text: &str) -> Response {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 7.0;
        painter::show(ui, &sign.scene(18.0));
        ui.label(Type::Title.text(text).color(ui.ink(sign.ink())))
    })
    .inner
}

/// A warning: a sign, a few words, and the whole sentence.
pub fn warn(ui: &mut Ui, head: &str, sentence: &str) {
    egui::Frame::new()
        .fill(ui.ink(crate::theme::Ink::WarningSoft))
        .corner_radius(f32::from(space::CORNER))
        .inner_margin(egui::Margin::symmetric(12, 9))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_top(|ui| {
                painter::show(ui, &Sign::Warning.scene(17.0));
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    if !head.is_empty() {
                        ui.label(Type::Strong.text(head).color(ui.ink(crate::theme::Ink::Warning)));
                    }
                    ui.label(RichText::new(sentence));
                });
            });
        });
}
