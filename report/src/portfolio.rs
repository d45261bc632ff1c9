//! The report of a portfolio, for the hub, its region and the ministry.

mod entered;
mod levels;
mod maturity;
mod provinces;
mod region;
mod targets;
mod work;

use crate::ReportError;
use crate::paper::Frame;
use crate::paper::block::{Block, Rich, Size};
use peil_core::LevelTarget;
use peil_core::shares::Confidence;
use peil_drawing::picture::Picture;
use peil_drawing::row_text::RowText;
use peil_fixtures::National;
use peil_portfolio::{
    Asked, By, Date, Filter, Measure, Overview, Provinces, Register, ScanFigures, Store, Within,
};
use peil_words::{Key, Words};

/// Everything that is told of a portfolio.
pub(crate) struct Subject<'a> {
    words: &'a Words,
    register: &'a Register,
    national: &'a National,
    overview: Overview,
    provinces: Provinces,
    /// What was entered about the region itself, with its texts.
    entered: Option<(Picture, Vec<RowText>)>,
    today: Date,
}

/// How sure the intervals for the region are.
const CONFIDENCE: Confidence = Confidence::P95;

/// How much room there may be between the parts.
const ROOMS: [f32; 3] = [1.0, 0.85, 0.7];

/// Stands for what there is no figure for.
const NOTHING: &str = "–";

/// The report of a portfolio as PDF: targets and gaps, levels, what the companies would say of their region, maturity and
/// what it gained, the funnel, what is to be done, and the provinces.
///
/// # Errors
/// [`ReportError`].
pub fn portfolio(
    words: &Words,
    store: &Store,
    register: &Register,
    national: &National,
    today: Date,
) -> Result<Vec<u8>, ReportError> {
    let target =
        |measure: Measure| Some((measure, national.catalogue.level_target(measure.indicator(), "NL")?));
    let targets: Vec<(Measure, LevelTarget)> = Measure::ALL.into_iter().filter_map(target).collect();
    let asked = Asked {
        filter: Filter::default(),
        within: Within::default(),
        by: Some(By::Province),
        confidence: CONFIDENCE,
    };
    let overview = register.overview(&asked, &targets);
    let provinces = register.provinces(Within::default(), today);
    let entered = entered::read(words, store, today)?;
    let subject = Subject { words, register, national, overview, provinces, entered, today };
    let hub = register.settings().hub.trim();
    let kind = words.say(Key::ReportPortfolioKind);
    let title = if hub.is_empty() {
        words.say(Key::ReportPortfolioTitle)
    } else {
        words.say_with(Key::ReportPortfolioTitleOf, &[("hub", hub.into())])
    };
    let frame = Frame {
        words,
        title,
        kind,
        sender: hub.to_owned(),
        logo: register.settings().logo.as_ref(),
        date: today,
    };
    let blocks = subject.blocks(&frame.title);
    // As few pages as can be, the roomier ones first.
    frame.print_within(1, ROOMS.into_iter().map(|room| (room, blocks.clone())))
}

impl Subject<'_> {
    fn blocks(&self, title: &str) -> Vec<Block> {
        let words = self.words;
        let figures = &self.overview.figures;
        let lead = words.say_with(Key::ReportPortfolioLead, &[("day", words.day(self.today.into()).into())]);
        let mut blocks =
            vec![Block::Heading(1, title.to_owned()), Block::Text(Rich::muted(Size::Lead, lead))];
        let remark = |key: Key| Block::Remark(vec![Block::text(words.say(key))]);
        if figures.companies == 0 {
            blocks.push(remark(Key::ReportPortfolioEmpty));
            blocks.extend(self.entered());
            blocks.extend(self.contact());
            blocks.push(self.typeface());
            return blocks;
        }
        blocks.push(remark(Key::SummaryNotASample));
        blocks.push(self.cards());
        blocks.extend(self.targets());
        blocks.extend(self.levels());
        blocks.extend(self.years());
        blocks.extend(self.region());
        blocks.extend(self.entered());
        blocks.extend(self.maturity());
        blocks.extend(self.funnel());
        blocks.extend(self.to_do());
        blocks.extend(self.by_province());
        blocks.extend(self.about());
        blocks
    }

    /// The scans of the list with which most companies were scanned.
    fn scans(&self) -> Option<&ScanFigures> {
        self.overview.figures.main_scans()
    }

    fn cards(&self) -> Block {
        let words = self.words;
        let figures = &self.overview.figures;
        let card = |name: String, value: String, note: String| {
            let size = if value.chars().count() > 8 { Size::Section } else { Size::Figure };
            let value = Rich::strong(size, value).in_ink(peil_drawing::Ink::Accent);
            let mut blocks = vec![Block::Text(Rich::muted(Size::Small, name)), Block::Text(value)];
            if !note.is_empty() {
                blocks.push(Block::Text(Rich::new(Size::Small, note)));
            }
            blocks
        };
        let count = |number: u32| words.count(number.into());
        let mut cards = vec![
            card(words.say(Key::ShareThereAre), count(figures.companies), String::new()),
            card(words.say(Key::SummaryScanned), count(figures.scanned), String::new()),
        ];
        if let Some((scans, share)) =
            self.scans().and_then(|scans| Some((scans, scans.share(Measure::Basic)?)))
        {
            let of = [("companies", words.companies(scans.companies().into()).into())];
            let note = words.say_with(Key::ReportOf, &of);
            cards.push(card(words.measure(Measure::Basic), words.portfolio_share(share), note));
        }
        Block::Cards(cards)
    }

    fn about(&self) -> Vec<Block> {
        let words = self.words;
        let fine = |text: String| Block::Text(Rich::new(Size::Small, text));
        let mut blocks = vec![Block::Heading(2, words.say(Key::ReportAbout))];
        blocks.push(fine(words.say(Key::ReportPortfolioCounted)));
        if let Some(scans) = self.scans() {
            let composition = words.composition(scans.composition());
            blocks.push(fine(words.say_with(Key::ReportAboutScan, &[("composition", composition.into())])));
        }
        blocks.push(fine(words.say(Key::ReportPortfolioInterval)));
        blocks.push(fine(words.say(Key::ReportAboutMaturity)));
        let items = self.sources();
        if !items.is_empty() {
            blocks.push(Block::Heading(3, words.say(Key::ReportSources)));
            blocks.push(Block::List { numbered: false, items });
        }
        blocks.extend(self.contact());
        blocks.push(self.typeface());
        blocks
    }

    /// Whom to ask; nothing where the hub has not said.
    fn contact(&self) -> Vec<Block> {
        let settings = self.register.settings();
        let known = [&settings.hub, &settings.contact].into_iter().filter(|text| !text.trim().is_empty());
        let known: Vec<&str> = known.map(String::as_str).collect();
        if known.is_empty() {
            return Vec::new();
        }
        let line = Block::Text(Rich::new(Size::Small, known.join(" · ")));
        vec![Block::Together(vec![Block::Heading(3, self.words.say(Key::ReportContact)), line])]
    }

    fn typeface(&self) -> Block {
        Block::Text(Rich::muted(Size::Fine, self.words.say(Key::ReportTypeface)))
    }

    /// Where the targets come from.
    fn sources(&self) -> Vec<Rich> {
        let catalogue = &self.national.catalogue;
        let mut sources = Vec::new();
        for measure in Measure::ALL {
            let rows = catalogue.targets.iter();
            let row = rows.filter(|row| row.geo == "NL").find(|row| row.indicator == measure.indicator());
            let document = row.and_then(|row| catalogue.source(row.source));
            if let Some(document) = document.filter(|_| self.overview.course(measure).is_some())
                && !sources.iter().any(|known: &&peil_fixtures::SourceDocument| known.id == document.id)
            {
                sources.push(document);
            }
        }
        sources.into_iter().map(|document| crate::source::item(self.words, document)).collect()
    }
}
