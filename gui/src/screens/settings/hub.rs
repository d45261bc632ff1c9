//! What the hub sets, in the portfolio: its name, its intervals, its funnel.

use super::{Both, Field, Form, beside, caption, card, typed};
use crate::app::App;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use egui::{ComboBox, Role, Ui, WidgetInfo};
use peil_fixtures::National;
use peil_words::Key;

/// Shows them.
pub(super) fn show(app: &App, form: &mut Form, both: &mut Both, ui: &mut Ui) {
    card(ui, &app.say(Key::SettingsHub), |ui| {
        let with_name = form.hub_is_other || !is_known(both);
        let parts: &[Option<Field>] = if with_name { &[None, Some(Field::Hub)] } else { &[None] };
        beside(ui, parts, 2, |ui, part| match part {
            Some(field) => typed(app, form, both, ui, field, ""),
            None => choice(app, form, both, ui),
        });
        let hint = app.say(Key::SettingsMonthsHint);
        beside(ui, &[Field::MonthsToT1, Field::MonthsToT2], 2, |ui, field| {
            typed(app, form, both, ui, field, &hint);
        });
    });
    card(ui, &app.say(Key::SettingsFunnel), |ui| {
        ui.label(Type::Body.text(app.say(Key::SettingsFunnelHint)).color(ui.ink(Ink::Muted)));
        ui.add_space(space::SMALL);
        let target = app.say(Key::SettingsStepTargetHint);
        let funnel = both.hub.as_ref().map(|hub| hub.funnel.clone()).unwrap_or_default();
        for (step, known) in funnel.iter().enumerate() {
            let usual = [peil_portfolio::FunnelStep { name: String::new(), ..known.clone() }];
            let usual = [("name", app.words.funnel_step(&usual, &known.key).into())];
            let usual = app.words.say_with(Key::SettingsStepHint, &usual);
            let fields = [
                (Field::StepName(step), usual.as_str()),
                (Field::StepTarget(step), target.as_str()),
                (Field::StepDay(step), app.words.day_form()),
            ];
            beside(ui, &fields, 3, |ui, (field, hint)| typed(app, form, both, ui, field, hint));
        }
    });
}

/// Whether no hub is set, or one of the five.
fn is_known(both: &Both) -> bool {
    let name = both.hub.as_ref().map_or("", |hub| hub.hub.as_str());
    name.is_empty() || names().any(|known| known.nl == name)
}

fn names() -> impl Iterator<Item = &'static peil_fixtures::Text> {
    National::embedded().into_iter().flat_map(|national| national.catalogue.hubs.iter().map(|hub| &hub.name))
}

fn choice(app: &App, form: &mut Form, both: &mut Both, ui: &mut Ui) {
    let other_before = form.hub_is_other || !is_known(both);
    let Some(settings) = &mut both.hub else { return };
    let words = &app.words;
    let label = words.say(Key::SettingsHub);
    caption(ui, &label);
    let found = names().find(|known| known.nl == settings.hub);
    let value = match found {
        _ if other_before => words.say(Key::SettingsHubOther),
        Some(known) => words.text(known).to_owned(),
        None => words.say(Key::FieldUnset),
    };
    let width = ui.available_width().min(560.0);
    let mut chosen = None;
    let list = ComboBox::from_id_salt("hub").width(width).height(400.0).truncate().selected_text(&value);
    let response = list.show_ui(ui, |ui| {
        if ui.selectable_label(!other_before && found.is_none(), words.say(Key::FieldUnset)).clicked() {
            chosen = Some((String::new(), false));
        }
        for known in names() {
            let on = !other_before && settings.hub == known.nl;
            if ui.selectable_label(on, words.text(known)).clicked() {
                // In one language, so that it is the same hub to whoever reads the file in another.
                chosen = Some((known.nl.clone(), false));
            }
        }
        if ui.selectable_label(other_before, words.say(Key::SettingsHubOther)).clicked() {
            chosen = Some((String::new(), true));
        }
    });
    let (enabled, spoken) = (ui.is_enabled(), format!("{label}: {value}"));
    response.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, enabled, &spoken));
    ui.add_space(space::SMALL);
    if let Some((name, other)) = chosen {
        form.drafts.remove(&Field::Hub);
        form.hub_is_other = other;
        if !(other && other_before) {
            settings.hub = name;
        }
    }
}
