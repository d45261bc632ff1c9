//! Which curves are on the chart: its legend, with a switch for each.

use super::{Detail, course};
use crate::chart::painter;
use crate::say;
use crate::state::Curves;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::header;
use egui::{TextWrapMode, Ui};
use peil_words::Key;

/// The width from which on there is room for two columns.
const BESIDE: f32 = 760.0;

/// Shows the switches, where any curve can be drawn.
pub(super) fn show(detail: &Detail<'_>, ui: &mut Ui, curves: &mut Curves) {
    let courses = &detail.study.courses;
    if courses.iter().all(|(_, drawn)| drawn.is_err()) {
        return;
    }
    let words = detail.words;
    let due = detail.entry.target.by();
    ui.add_space(space::HAIR);
    header::heading(ui, Type::Strong, &words.say(Key::DetailCurves));
    let offered: Vec<_> = courses.iter().collect();
    let columns = if ui.available_width() < BESIDE { 1 } else { 2 };
    let parts: Vec<&[_]> = offered.chunks(offered.len().div_ceil(columns).max(1)).collect();
    ui.columns(columns, |places| {
        for (place, part) in places.iter_mut().zip(parts) {
            place.spacing_mut().item_spacing.y = 0.0;
            place.style_mut().wrap_mode = Some(TextWrapMode::Wrap);
            for &(offered, drawn) in part {
                let text = say::course_end(words, offered, drawn, due, detail.entry.unit, detail.digits);
                place.horizontal(|ui| {
                    painter::show(ui, &course::look(offered).sample());
                    if drawn.is_ok() {
                        ui.checkbox(curves.switch(offered), text);
                    } else {
                        // Why it cannot be drawn has to be readable, so it is no greyed switch.
                        ui.label(Type::Body.text(text).color(ui.ink(Ink::Muted)));
                    }
                });
            }
        }
    });
}
