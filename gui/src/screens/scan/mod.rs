//! A scan of a company: twelve questions, and where the answers lead.

mod question;
mod result;

use crate::app::App;
use crate::session::Session;
use crate::state::Screen;
use crate::theme::{Type, Typeset, space};
use crate::widgets::{date_field, header, keys};
use egui::{ComboBox, Context, Key as Press, Role, Ui, WidgetInfo};
use peil_core::intensity::{Answer, Composition, ITEMS, Scan};
use peil_portfolio::{Company, Date, Deed, Id, ScanRecord, ScanSource};
use peil_words::{Key, Words};

/// The list that a first scan starts from: the only one that could be confirmed line by line.
const USUAL: Composition = Composition::V3In2023;

/// The width from which on the result stands beside the questions.
const BESIDE: f32 = 860.0;

/// What is on the screen and not in the file.
#[derive(Debug, Default)]
pub struct Form {
    of: Option<(Id<Company>, Option<Id<ScanRecord>>)>,
    /// The question that is asked, from 0; none once all have come by.
    current: Option<usize>,
    /// The list and the day for a scan that is still to be made.
    composition: Option<Composition>,
    day: Option<Date>,
    /// What is in the field of the day while it is no day.
    typed: Option<String>,
    /// The question has changed: bring it into view.
    moved: bool,
    /// The answers of a scan that could not be made yet, and whether there is one that was not tried.
    draft: Scan,
    answered: bool,
}

/// What was done in a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    /// Of a question; none for the one that is open.
    Answer(Option<usize>, Answer),
    Go(usize),
    Back,
    On,
}

/// Shows a scan, or a form for one that is to be made.
pub fn show(app: &mut App, ui: &mut Ui, company: Id<Company>, scan: Option<Id<ScanRecord>>) {
    let mut form = std::mem::take(&mut app.scan_form);
    let App { words, session, screen, .. } = app;
    let mut back = false;
    if let Some(session) = session {
        back = header::back(ui, session, company);
        let kept = form.frame(words, session, ui, company, scan);
        if kept != scan {
            // The same form goes on with the scan that its first answer has made.
            form.of = Some((company, kept));
            *screen = Screen::Scan(company, kept);
        }
    }
    app.scan_form = form;
    if back {
        app.go(Screen::Company(company));
    }
}

impl Form {
    fn frame(
        &mut self,
        words: &Words,
        session: &mut Session,
        ui: &mut Ui,
        company: Id<Company>,
        id: Option<Id<ScanRecord>>,
    ) -> Option<Id<ScanRecord>> {
        let Some(row) = session.register.row(company) else { return id };
        let title = words.say_with(Key::ScanFormTitle, &[("company", row.name.as_ref().into())]);
        let usual = row.latest_scan().map_or(USUAL, |latest| latest.composition);
        header::screen(ui, &title, &words.say(Key::ScanFormLead));
        let mut id = id;
        let record = id.map(|id| session.store.get(id));
        if let Some(Err(_)) = record {
            ui.label(words.say(Key::ScanFormGone));
            return id;
        }
        let mut record = record.and_then(Result::ok);
        if self.of != Some((company, id)) {
            let scan = record.as_ref().map_or(Scan::UNANSWERED, |record| record.scan);
            let first = scan.answers().position(|answer| answer == Answer::Unknown);
            *self = Self { of: Some((company, id)), current: first.or(Some(0)), ..Self::default() };
        }
        let mut edited = record.clone().unwrap_or_else(|| ScanRecord {
            company,
            scanned_on: self.day.unwrap_or(session.today),
            composition: self.composition.unwrap_or(usual),
            scan: self.draft,
            scanned_by: session.store.coach().to_owned(),
            source: ScanSource::Coach,
            kiosk: None,
            note: String::new(),
        });
        ui.add_enabled_ui(session.is_writable(), |ui| {
            self.head(words, ui, &mut edited, record.is_none());
            let mut acts = if session.is_writable() { pressed(ui.ctx()) } else { Vec::new() };
            acts.extend(self.body(words, ui, &edited));
            (id, record) = self.save(session, id, record.take(), &edited);
            // Fingers are quicker than a slow screen: each of several keys counts, and is an edit of its own.
            for act in acts {
                self.act(act, &mut edited);
                (id, record) = self.save(session, id, record.take(), &edited);
            }
        });
        id
    }

    /// Keeps what was edited, and says what is in the file then.
    fn save(
        &mut self,
        session: &mut Session,
        id: Option<Id<ScanRecord>>,
        kept: Option<ScanRecord>,
        edited: &ScanRecord,
    ) -> (Option<Id<ScanRecord>>, Option<ScanRecord>) {
        // A scan is made by its first answer, also when that is that nobody knows.
        let answered = std::mem::take(&mut self.answered);
        let saved = match (id, &kept) {
            (Some(id), Some(kept)) if edited != kept => {
                session.edit(Deed::ScanChanged, |edit| edit.update(id, edited)).map(|()| id)
            }
            (None, _) if answered => session.edit(Deed::ScanAdded, |edit| edit.insert(edited)),
            _ => None,
        };
        saved.map_or((id, kept), |id| (Some(id), Some(edited.clone())))
    }

    /// The day, and which twelve are asked.
    fn head(&mut self, words: &Words, ui: &mut Ui, record: &mut ScanRecord, is_new: bool) {
        ui.horizontal_wrapped(|ui| {
            let label = words.say(Key::ScanFormDate);
            if let Some(day) = date_field::show(ui, words, &label, record.scanned_on, &mut self.typed) {
                record.scanned_on = day;
                self.day = Some(day);
            }
        });
        ui.horizontal_wrapped(|ui| {
            let label = words.say(Key::ScanFormList);
            ui.label(Type::Body.text(format!("{label}:")));
            let name = words.composition(record.composition);
            if !is_new {
                ui.label(name);
                return;
            }
            let named = format!("{label}: {name}");
            let box_ = ComboBox::from_id_salt("composition").width(ui.available_width().min(430.0));
            let shown = box_.selected_text(name).show_ui(ui, |ui| {
                for known in Composition::ALL {
                    ui.selectable_value(&mut record.composition, known, words.composition(known));
                }
            });
            shown.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &named));
            self.composition = Some(record.composition);
        });
        ui.add_space(space::SMALL);
    }

    fn body(&mut self, words: &Words, ui: &mut Ui, record: &ScanRecord) -> Option<Act> {
        let width = ui.available_width();
        let mut act = None;
        if width < BESIDE {
            result::show(words, ui, record);
            ui.add_space(space::MEDIUM);
            act = self.questions(words, ui, record);
        } else {
            ui.horizontal_top(|ui| {
                let right = 400.0;
                ui.vertical(|ui| {
                    ui.set_width(width - right - space::LARGE);
                    act = self.questions(words, ui, record);
                });
                ui.add_space(space::LARGE - space::SMALL);
                ui.vertical(|ui| {
                    ui.set_width(right);
                    result::show(words, ui, record);
                });
            });
        }
        act
    }

    fn questions(&mut self, words: &Words, ui: &mut Ui, record: &ScanRecord) -> Option<Act> {
        let mut act = None;
        ui.spacing_mut().item_spacing.y = 5.0;
        let moved = std::mem::take(&mut self.moved);
        for position in 0..ITEMS {
            let asked = question::Asked::new(words, record, position);
            let clicked = if self.current == Some(position) {
                asked.open(ui, moved).map(|answer| Act::Answer(Some(position), answer))
            } else {
                asked.closed(ui).then_some(Act::Go(position))
            };
            act = act.or(clicked);
        }
        if self.current.is_none() {
            ui.label(Type::Strong.text(words.say(Key::ScanFormDone)));
        }
        header::caption(ui, &words.say(Key::ScanFormKeys));
        act
    }

    fn act(&mut self, act: Act, record: &mut ScanRecord) {
        let next = |position: usize| (position + 1 < ITEMS).then_some(position + 1);
        self.current = match act {
            Act::Answer(position, answer) => {
                let Some(position) = position.or(self.current) else { return };
                record.scan = record.scan.with(position, answer).unwrap_or(record.scan);
                self.draft = record.scan;
                self.answered = true;
                next(position)
            }
            Act::Go(position) => Some(position),
            Act::Back => Some(self.current.map_or(ITEMS - 1, |position| position.saturating_sub(1))),
            Act::On => self.current.map_or(Some(ITEMS - 1), |position| next(position).or(Some(position))),
        };
        self.moved = true;
    }
}

/// What the keys ask, in the order in which they were pressed, unless they are typed into a field.
fn pressed(ctx: &Context) -> Vec<Act> {
    if ctx.text_edit_focused() {
        return Vec::new();
    }
    keys::take(ctx, |press, modifiers| act_of(press).filter(|_| keys::is_plain(modifiers)))
}

const fn act_of(key: Press) -> Option<Act> {
    Some(match key {
        Press::Y | Press::J => Act::Answer(None, Answer::Yes),
        Press::N => Act::Answer(None, Answer::No),
        Press::U | Press::O => Act::Answer(None, Answer::Unknown),
        Press::ArrowUp | Press::ArrowLeft | Press::Backspace => Act::Back,
        Press::ArrowDown | Press::ArrowRight => Act::On,
        _ => return None,
    })
}
