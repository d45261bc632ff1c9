//! One record of a kiosk, on the list.

use crate::theme::{Ink, Type};
use crate::widgets::pencil::Pencil;
use crate::widgets::{choice, list_row};
use egui::{Id, Rect, Response, Role, Ui, WidgetInfo, pos2, vec2};
use peil_core::record::Minute;
use peil_portfolio::InboxRecord;
use peil_words::{Key, Words};

/// The width from which on a row is one line.
const WIDE: f32 = 760.0;
/// The room for the box to tick.
const BOX: f32 = 40.0;
/// The columns: their names, and their shares of what the box leaves.
const COLUMNS: [(Key, f32); 4] =
    [(Key::InboxWhen, 0.22), (Key::InboxKiosk, 0.18), (Key::InboxProfile, 0.36), (Key::InboxResult, 0.24)];

/// The height of a row at a width.
pub(super) const fn height(width: f32) -> f32 {
    if width < WIDE { 96.0 } else { 52.0 }
}

/// The id of the row at a place.
pub(super) fn id(place: usize) -> Id {
    Id::unique(("inbox", place))
}

/// Shows the names of the columns, where there are columns.
pub(super) fn heads(words: &Words, ui: &mut Ui) {
    let width = list_row::within(ui.available_width());
    if width >= WIDE {
        list_row::heads(ui, words, width, (BOX, width - BOX), COLUMNS);
    }
}

/// What a row says: in each column a line and a remark below it.
fn cells(words: &Words, kept: &InboxRecord) -> [(String, String); 4] {
    let record = &kept.record;
    let when = record.minute.map_or_else(|| words.say(Key::InboxNoClock), |minute| moment(words, minute));
    let received = [
        ("day", words.day(kept.received_on.into()).into()),
        ("source", words.inbox_source(kept.source).into()),
    ];
    let kiosk = words.say_with(Key::InboxDevice, &[("device", record.device.to_string().into())]);
    let visit = words.say_with(Key::InboxVisit, &[("session", record.sequence.number().to_string().into())]);
    let profile = [
        record.size.map(|size| words.size_class(size)),
        record.sector.map(|sector| words.section(sector)),
        record.province.map(|province| words.province(province)),
    ];
    let profile: Vec<String> = profile.into_iter().flatten().collect();
    let profile = if profile.is_empty() { words.say(Key::InboxNoProfile) } else { profile.join(", ") };
    [
        (when, words.say_with(Key::InboxReceived, &received)),
        (kiosk, visit),
        (profile, words.kiosk_language(record.language)),
        (words.short_scan_level(record.scan), words.scan_points(record.scan)),
    ]
}

/// Day and time of the clock of a kiosk, which knows no summer time.
fn moment(words: &Words, minute: Minute) -> String {
    let civil = minute.civil();
    let day = words.day((civil.year, civil.month, civil.day));
    let time = format!("{:02}:{:02}", civil.hour, civil.minute);
    words.say_with(Key::InboxMoment, &[("day", day.into()), ("time", time.into())])
}

/// Shows the row.
pub(super) fn show(
    ui: &mut Ui,
    words: &Words,
    place: usize,
    kept: &InboxRecord,
    is_chosen: bool,
) -> Response {
    let width = ui.available_width();
    let response = list_row::place(ui, id(place), height(width));
    let rect = response.rect;
    let cells = cells(words, kept);
    let enabled = ui.is_enabled();
    response.widget_info(|| {
        let spoken: Vec<&str> =
            cells.iter().flat_map(|(line, remark)| [line.as_str(), remark.as_str()]).collect();
        WidgetInfo::selected(Role::CheckBox, enabled, is_chosen, spoken.join(", "))
    });
    let pencil = Pencil::new(ui);
    list_row::ground(&pencil, &response, list_row::fill(&response, is_chosen));
    choice::square(&pencil, pos2(rect.left() + BOX / 2.0, rect.center().y), is_chosen, &response);
    let inner = Rect::from_min_max(pos2(rect.left() + BOX, rect.top()), rect.max);
    if width < WIDE {
        stacked(&pencil, inner, &cells);
    } else {
        columns(&pencil, inner, &cells);
    }
    if response.has_focus() {
        pencil.focus(rect);
    }
    response
}

fn columns(pencil: &Pencil, rect: Rect, cells: &[(String, String); 4]) {
    let mut x = rect.left();
    for (number, ((line, remark), (_, share))) in cells.iter().zip(COLUMNS).enumerate() {
        let room = rect.width() * share - 12.0;
        let kind = if number == 3 { Type::Strong } else { Type::Body };
        pencil.put(pos2(x, rect.top() + 7.0), pencil.cut(kind, Ink::Text, line, room));
        pencil.put(pos2(x, rect.top() + 28.0), pencil.cut(Type::Small, Ink::Muted, remark, room));
        x += rect.width() * share;
    }
}

fn stacked(pencil: &Pencil, rect: Rect, cells: &[(String, String); 4]) {
    let [when, kiosk, profile, result] = cells;
    let inner = rect.shrink2(vec2(2.0, 8.0));
    let level = format!("{}, {}", result.0, result.1);
    let from = format!("{}, {}, {}", kiosk.0, kiosk.1, profile.1);
    let lines = [
        (Type::Strong, Ink::Text, level.as_str()),
        (Type::Body, Ink::Text, profile.0.as_str()),
        (Type::Small, Ink::Muted, when.0.as_str()),
        (Type::Small, Ink::Muted, from.as_str()),
    ];
    for ((kind, ink, text), y) in lines.into_iter().zip([0.0, 21.0, 42.0, 60.0]) {
        pencil.put(inner.min + vec2(0.0, y), pencil.cut(kind, ink, text, inner.width()));
    }
}
