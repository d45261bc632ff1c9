//! The report that a coach leaves with a company.

mod advice;
mod change;
mod maturity;
mod stands;

use crate::ReportError;
use crate::paper::Frame;
use crate::paper::block::{Block, Rich, Size};
use peil_drawing::{Ink, say};
use peil_fixtures::National;
use peil_fixtures::advice::Wishes;
use peil_portfolio::{
    Assessment, Company, Date, DueReason, Filter, FollowUp, Id, Kept, MaturityMeans, Register, Row,
    ScanRecord, Store, Within,
};
use peil_words::{Key, Words};

/// Everything that is told of one company.
pub(crate) struct Subject<'a> {
    words: &'a Words,
    register: &'a Register,
    national: &'a National,
    row: &'a Row,
    company: Company,
    scans: Vec<Kept<ScanRecord>>,
    assessments: Vec<Kept<Assessment>>,
    follow_ups: Vec<Kept<FollowUp>>,
    wishes: Wishes,
    /// The means of all companies at the stage of the latest assessment.
    means: Option<MaturityMeans>,
    coach: String,
}

/// The report of a company as PDF: where it stands, what changed since the last time, what to do first, which
/// programmes could help, what was agreed and whom to ask. `None` where the portfolio has no such company.
///
/// # Errors
/// [`ReportError`].
pub fn company(
    words: &Words,
    store: &Store,
    register: &Register,
    national: &National,
    id: Id<Company>,
    today: Date,
) -> Result<Option<Vec<u8>>, ReportError> {
    let Some(row) = register.row(id) else { return Ok(None) };
    let mut scans = store.of_company::<ScanRecord>(id)?;
    scans.sort_by_key(|kept| kept.record.scanned_on);
    let mut assessments = store.of_company::<Assessment>(id)?;
    assessments.sort_by_key(|kept| kept.record.stage);
    let coach = match store.coach() {
        // Who only reads a portfolio has no name in it; then who measured last is the one to ask.
        "" => {
            let assessed = assessments.last().map(|kept| kept.record.assessed_by.clone());
            let scanned = scans.last().map(|kept| kept.record.scanned_by.clone());
            assessed.filter(|name| !name.is_empty()).or(scanned).unwrap_or_default()
        }
        coach => coach.to_owned(),
    };
    let company = store.get(id)?;
    let follow_ups = store.of_company(id)?;
    let wishes = advice::wishes(&store.of_company(id)?);
    let means = row.latest_measured().and_then(|latest| {
        let figures = register.figures(&Filter::default(), Within::default());
        figures.maturity.stages.get(latest.stage as usize).copied().flatten()
    });
    let subject = Subject {
        words,
        register,
        national,
        row,
        company,
        scans,
        assessments,
        follow_ups,
        wishes,
        means,
        coach,
    };
    let frame = Frame {
        words,
        title: subject.company.name.clone(),
        kind: words.say(Key::ReportCompanyKind),
        sender: register.settings().hub.clone(),
        logo: register.settings().logo.as_ref(),
        date: today,
    };
    let drafts = DRAFTS.into_iter().map(|(room, most)| (room, subject.blocks(today, most)));
    frame.print_within(PAGES, drafts).map(Some)
}

/// How many pages the report takes: a sheet of paper, printed on both sides.
const PAGES: usize = 2;

/// How much is named of what there may be much of.
#[derive(Clone, Copy, Debug)]
struct Most {
    steps: usize,
    programmes: usize,
    agreed: usize,
}

/// How much is named at most: what can be taken up before the next conversation.
const MOST: Most = Most { steps: 4, programmes: 3, agreed: 6 };

/// From the roomiest to the one that says least, the first that fits on the pages is taken.
const DRAFTS: [(f32, Most); 6] = [
    (1.0, MOST),
    (0.85, MOST),
    (0.7, MOST),
    (0.55, MOST),
    (0.55, Most { steps: 3, agreed: 4, ..MOST }),
    (0.55, Most { steps: 2, programmes: 2, agreed: 3 }),
];

impl Subject<'_> {
    fn blocks(&self, today: Date, most: Most) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(1, self.company.name.clone())];
        blocks.extend(self.who());
        blocks.extend(self.stands());
        blocks.extend(self.steps(most.steps));
        blocks.extend(self.change());
        blocks.extend(self.maturity());
        blocks.extend(self.programmes(today, most.programmes));
        blocks.extend(self.agreed(today, most.agreed));
        blocks.extend(self.contact());
        blocks.extend(self.about(today, most.programmes));
        blocks
    }

    /// Sector, size, place and number, as far as they are known.
    fn who(&self) -> Option<Block> {
        let (words, company) = (self.words, &self.company);
        let known = [
            company.sector.map(|sector| words.sector(sector)),
            company.size_class().map(|size| words.size_class(size)),
            Some(company.city.clone()),
            company
                .kvk
                .as_ref()
                .map(|kvk| words.say_with(Key::ReportKvk, &[("number", kvk.to_string().into())])),
        ];
        let known: Vec<String> = known.into_iter().flatten().filter(|text| !text.trim().is_empty()).collect();
        (!known.is_empty()).then(|| Block::Text(Rich::muted(Size::Lead, known.join("  ·  "))))
    }

    /// What is due, the earliest first.
    fn agreed(&self, today: Date, most: usize) -> Option<Block> {
        let words = self.words;
        let mut due = self.register.due_of(self.row);
        due.sort_by_key(|due| due.due_on);
        let item = |due: peil_portfolio::Due| {
            let key = if due.days_overdue(today) > 0 { Key::FollowUpOverdue } else { Key::FollowUpDue };
            let arguments =
                [("what", words.follow_up(due.kind).into()), ("day", words.day(due.due_on.into()).into())];
            let said = Rich::strong(Size::Body, say::capital(&words.say_with(key, &arguments)));
            let remark = match due.reason {
                DueReason::Interval { since } => {
                    words.say_with(Key::FollowUpInterval, &[("day", words.day(since.into()).into())])
                }
                DueReason::Planned(id) => {
                    let planned = self.follow_ups.iter().find(|kept| kept.id == id);
                    planned.map(|kept| kept.record.note.clone()).unwrap_or_default()
                }
            };
            if remark.is_empty() { said } else { said.and(format!(" – {remark}"), false, Ink::Muted) }
        };
        let more = due.len().saturating_sub(most);
        let items: Vec<Rich> = due.into_iter().take(most).map(item).collect();
        if items.is_empty() {
            return None;
        }
        let mut blocks =
            vec![Block::Heading(2, words.say(Key::ReportAgreed)), Block::List { numbered: false, items }];
        if more > 0 {
            blocks.push(Block::note(words.say_with(Key::ReportMoreAgreed, &[("count", more.into())])));
        }
        Some(Block::Together(blocks))
    }

    /// Whom to ask.
    fn contact(&self) -> Vec<Block> {
        let words = self.words;
        let settings = self.register.settings();
        let card = |head: Key, name: &str, reached: &str| {
            let name = if name.trim().is_empty() {
                Rich::muted(Size::Body, words.say(Key::ReportNoCoach))
            } else {
                Rich::strong(Size::Body, name)
            };
            let head = Rich::muted(Size::Small, words.say(head));
            let reached = (!reached.trim().is_empty()).then(|| Block::Text(Rich::new(Size::Body, reached)));
            [Block::Text(head), Block::Text(name)].into_iter().chain(reached).collect()
        };
        let cards = vec![
            card(Key::ReportCoach, &self.coach, ""),
            card(Key::ReportHub, &settings.hub, &settings.contact),
        ];
        vec![Block::Together(vec![Block::Heading(2, words.say(Key::ReportContact)), Block::Cards(cards)])]
    }

    /// How the figures came about, and where the programmes are from.
    fn about(&self, today: Date, programmes: usize) -> Vec<Block> {
        let words = self.words;
        let fine = |text: String| Block::Text(Rich::muted(Size::Fine, text));
        let mut blocks = vec![Block::Heading(3, words.say(Key::ReportAbout))];
        if let Some(kept) = self.scans.last() {
            let composition = words.composition(kept.record.composition);
            blocks.push(fine(words.say_with(Key::ReportAboutScan, &[("composition", composition.into())])));
            if !kept.record.composition.is_confirmed() {
                blocks.push(fine(words.say(Key::ScanFormNotConfirmed)));
            }
        }
        if !self.assessments.is_empty() {
            blocks.push(fine(words.say(Key::ReportAboutMaturity)));
        }
        blocks.extend(self.sources(today, programmes).into_iter().map(Block::Text));
        blocks.push(fine(words.say(Key::ReportTypeface)));
        vec![Block::Together(blocks)]
    }
}
