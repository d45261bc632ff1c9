//! A month to pick a day from, behind a button beside a field for a day.

use super::keys;
use super::pencil::Pencil;
use crate::chart::Scene;
use crate::chart::scene::{Pen, point};
use crate::say;
use crate::theme::{Ink, Type, space};
use egui::{
    Align2, EventFilter, Id, Key as Press, Modifiers, Popup, PopupCloseBehavior, Rect, Response, Role, Sense,
    Ui, WidgetInfo, vec2,
};
use peil_portfolio::Date;
use peil_words::{Key, Words};

/// The size of a day.
const DAY: egui::Vec2 = vec2(36.0, 32.0);

/// Shows the button beside a field; the day that was picked. It opens with Alt and the down arrow in the field too.
pub(super) fn beside(ui: &mut Ui, words: &Words, field: &Response, label: &str, shown: Date) -> Option<Date> {
    let (rect, button) = ui.allocate_exact_size(vec2(space::TARGET, space::TARGET), Sense::click());
    let (enabled, name) = (ui.is_enabled(), words.say_with(Key::CalendarOpen, &[("label", label.into())]));
    button.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &name));
    let pencil = Pencil::new(ui);
    pencil.pressable(rect, &button);
    pencil.draw(rect.center() - vec2(9.0, 9.0), &sign());
    let popup = Popup::default_response_id(&button);
    let was_open = Popup::is_id_open(ui.ctx(), popup);
    let by_key =
        field.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::ALT, Press::ArrowDown));
    if by_key {
        Popup::open_id(ui.ctx(), popup);
    }
    let cursor = popup.with("cursor");
    let begun = !was_open || by_key;
    let mut at = ui.data(|data| data.get_temp::<Date>(cursor)).filter(|_| !begun).unwrap_or(shown);
    let opened = Popup::from_toggle_button_response(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(&name)
        .show(|ui| month(ui, words, &mut at, shown, begun));
    ui.data_mut(|data| data.insert_temp(cursor, at));
    let picked = opened.and_then(|opened| opened.inner);
    if picked.is_some() {
        Popup::close_id(ui.ctx(), popup);
        button.request_focus();
    }
    button.on_hover_text(name);
    picked
}

fn id_of(day: Date) -> Id {
    Id::unique(("calendar", day.year(), day.month(), day.day()))
}

/// The month of the day that the keys are at; the day that was picked.
fn month(ui: &mut Ui, words: &Words, at: &mut Date, shown: Date, begun: bool) -> Option<Date> {
    let moved = keys(ui, at);
    ui.set_width(7.0 * DAY.x);
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    head(ui, words, at);
    ui.horizontal(|ui| {
        for weekday in 1..=7_u64 {
            let name = words.say_with(Key::WeekdayShort, &[("day", weekday.into())]);
            let (rect, _) = ui.allocate_exact_size(vec2(DAY.x, 22.0), Sense::hover());
            let pencil = Pencil::new(ui);
            pencil.write(rect.center(), Align2::CENTER_CENTER, Type::SmallStrong, Ink::Muted, &name);
        }
    });
    let first = at.first_of_month();
    let monday = first.after_days(-first.days_since_monday()).unwrap_or(first);
    let mut picked = None;
    for week in 0..6 {
        ui.horizontal(|ui| {
            for weekday in 0..7 {
                let Some(day) = monday.after_days(week * 7 + weekday) else { continue };
                if one(ui, words, day, (*at, shown)).clicked() {
                    picked = Some(day);
                }
            }
        });
    }
    if moved || begun {
        ui.memory_mut(|memory| memory.request_focus(id_of(*at)));
    }
    picked
}

/// The name of the month between the ways to the one before and the one after.
fn head(ui: &mut Ui, words: &Words, at: &mut Date) {
    ui.horizontal(|ui| {
        let month = [("month", u64::from(at.month()).into()), ("year", u64::from(at.year()).into())];
        let title = say::capital(&words.say_with(Key::MonthOfYear, &month));
        let width = 7.0 * DAY.x - 2.0 * 34.0;
        for (mark, key, back) in [("←", Key::CalendarBack, true), ("→", Key::CalendarOn, false)] {
            if !back {
                let (rect, response) = ui.allocate_exact_size(vec2(width, 32.0), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &title));
                let pencil = Pencil::new(ui);
                pencil.write(rect.center(), Align2::CENTER_CENTER, Type::Strong, Ink::Text, &title);
            }
            let button = ui.add_sized(vec2(34.0, 30.0), egui::Button::new(mark));
            let name = words.say(key);
            button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            if button.clicked() {
                let moved = if back { at.before_months(1) } else { at.after_months(1) };
                *at = moved.unwrap_or(*at);
            }
        }
    });
}

/// Moves with the arrows by days and weeks, with Page Up and Down by months, with Shift by years.
fn keys(ui: &Ui, at: &mut Date) -> bool {
    let pages_and_arrows = [
        Press::PageUp,
        Press::PageDown,
        Press::ArrowLeft,
        Press::ArrowRight,
        Press::ArrowUp,
        Press::ArrowDown,
    ];
    let pressed = keys::take(ui.ctx(), |press, modifiers| {
        (pages_and_arrows.contains(&press) && keys::is_plain(modifiers)).then_some((press, modifiers.shift))
    });
    for (press, is_shifted) in &pressed {
        let months = if *is_shifted { 12 } else { 1 };
        let wanted = match press {
            Press::PageUp => at.before_months(months),
            Press::PageDown => at.after_months(months),
            Press::ArrowLeft => at.after_days(-1),
            Press::ArrowRight => at.after_days(1),
            Press::ArrowUp => at.after_days(-7),
            _ => at.after_days(7),
        };
        // At the ends of the calendar there is no further.
        *at = wanted.unwrap_or(*at);
    }
    !pressed.is_empty()
}

/// One day; `at` has the keys, `shown` stands in the field.
fn one(ui: &mut Ui, words: &Words, day: Date, (at, shown): (Date, Date)) -> Response {
    let (rect, _) = ui.allocate_exact_size(DAY, Sense::hover());
    let response = ui.interact(rect, id_of(day), Sense::click());
    let weekday = u64::from(day.days_since_monday().unsigned_abs()) + 1;
    let month = [("month", u64::from(day.month()).into()), ("year", u64::from(day.year()).into())];
    let name = words.say_with(
        Key::CalendarDay,
        &[
            ("weekday", words.say_with(Key::WeekdayName, &[("day", weekday.into())]).into()),
            ("day", u64::from(day.day()).into()),
            ("month", words.say_with(Key::MonthOfYear, &month).into()),
        ],
    );
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, day == shown, &name));
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
    let pencil = Pencil::new(ui);
    let inner = rect.shrink(1.0);
    let ink = if day == shown {
        pencil.painter().rect_filled(inner, 5.0, pencil.color(Ink::Accent));
        Ink::OnAccent
    } else {
        if response.hovered() {
            pencil.painter().rect_filled(inner, 5.0, pencil.color(Ink::Raised));
        }
        if day.month() == at.month() { Ink::Text } else { Ink::Muted }
    };
    let kind = if day == shown { Type::Strong } else { Type::Body };
    pencil.write(rect.center(), Align2::CENTER_CENTER, kind, ink, &day.day().to_string());
    if response.has_focus() {
        pencil.focus(Rect::from_center_size(rect.center(), DAY));
    }
    response
}

/// A leaf of a calendar.
fn sign() -> Scene {
    let mut scene = Scene::new(18.0, 18.0);
    let leaf = vec![point(2.5, 4.0), point(15.5, 4.0), point(15.5, 15.5), point(2.5, 15.5), point(2.5, 4.0)];
    scene.line(leaf, Pen::solid(Ink::Text, 1.3));
    scene.line(vec![point(2.5, 7.5), point(15.5, 7.5)], Pen::solid(Ink::Text, 1.3));
    for x in [6.0, 12.0] {
        scene.line(vec![point(x, 2.0), point(x, 5.0)], Pen::solid(Ink::Text, 1.5));
    }
    for (x, y) in [(6.0, 10.3), (9.0, 10.3), (12.0, 10.3), (6.0, 13.0), (9.0, 13.0)] {
        scene.circle(point(x, y), 0.9, Some(Ink::Text), None);
    }
    scene
}
