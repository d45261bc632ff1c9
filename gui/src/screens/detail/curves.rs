//! Which curves are on the chart: its legend, with a switch for each.

use super::{Detail, course};
use crate::chart::painter;
use crate::say;
use crate::state::Curves;
use crate::theme::{Type, space};
use crate::widgets::header;
use egui::{Checkbox, Ui};
use peil_words::Key;

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
    ui.spacing_mut().item_spacing.y = 0.0;
    for (offered, drawn) in courses.iter() {
        let text = say::course_end(words, offered, drawn, due, detail.entry.unit, detail.digits);
        ui.horizontal(|ui| {
            painter::show(ui, &course::look(offered).sample());
            let mut none = false;
            let switch = if drawn.is_ok() { curves.switch(offered) } else { &mut none };
            ui.add_enabled(drawn.is_ok(), Checkbox::new(switch, text));
        });
    }
}
