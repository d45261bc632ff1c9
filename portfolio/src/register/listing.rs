//! The list on the screen: searched, filtered, sorted, and fetched window by window.

use super::fold::fold;
use super::{Filter, Register, Row};
use std::cmp::Ordering;
use std::ops::Range;

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words that all have to stand somewhere in what was typed about a company, its contact persons included. Capitals
    /// and marks on letters do not matter.
    pub text: String,
    /// Which companies.
    pub filter: Filter,
    /// By what they are sorted.
    pub sort: SortBy,
    /// Which way.
    pub order: Order,
}

/// By what a list is sorted. Equals, and what has no value, follow by name; what has no value comes last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SortBy {
    /// By name.
    #[default]
    Name,
    /// By place.
    City,
    /// By province, in the order of CBS.
    Province,
    /// By sector, in the order of the form.
    Sector,
    /// By size class.
    Size,
    /// By the step of the funnel.
    Stage,
    /// By the date of the latest scan.
    LatestScan,
    /// By the points of the latest scan, every unknown answer a no.
    Points,
    /// By the overall score of the latest stage that was measured, with answers or by the portal.
    Maturity,
    /// By when they were added.
    Added,
    /// By the number at the Chamber of Commerce.
    Kvk,
    /// By municipality.
    Municipality,
    /// By persons employed.
    Persons,
    /// By the points that the latest scan lacks for the basic level, every unknown answer a no.
    ToBasic,
    /// By their tags, one after another.
    Tags,
    /// By when the first thing is due that is to be done.
    Due,
}

/// Up or down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Order {
    /// The lowest first.
    #[default]
    Up,
    /// The highest first.
    Down,
}

/// The answer to a query; keeps what can be used for the next one.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    sorted: Option<(SortBy, Order, u64)>,
    places: Vec<u32>,
    matches: Vec<u32>,
}

impl Listing {
    /// Answers a query. Sorting is done again only when the order or the register is another one.
    pub fn update(&mut self, register: &Register, query: &Query) {
        let wanted = (query.sort, query.order, register.version());
        if self.sorted != Some(wanted) {
            self.sort(register, query.sort, query.order);
            self.sorted = Some(wanted);
        }
        let text = fold(&query.text);
        let words: Vec<_> = text.split_whitespace().collect();
        let found = register.texts.found(&words);
        let open = query.filter == Filter::default();
        let admitted = |place: &u32| {
            let place = *place as usize;
            found.get(place) == Some(&true)
                && (open || register.rows.get(place).is_some_and(|row| query.filter.admits(register, row)))
        };
        self.matches.clear();
        self.matches.extend(self.places.iter().copied().filter(admitted));
    }

    /// How many companies there are in the answer.
    #[must_use]
    pub fn len(&self) -> usize {
        self.matches.len()
    }

    /// True without any.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.matches.is_empty()
    }

    /// The companies of a window; fewer where the list ends before.
    pub fn window<'a>(
        &'a self,
        register: &'a Register,
        window: Range<usize>,
    ) -> impl Iterator<Item = &'a Row> {
        let end = window.end.min(self.matches.len());
        let places = self.matches.get(window.start.min(end)..end).unwrap_or_default();
        places.iter().filter_map(|place| register.rows.get(*place as usize))
    }

    /// Where a company stands in the answer, from 0.
    #[must_use]
    pub fn position(&self, register: &Register, id: crate::Id<crate::Company>) -> Option<usize> {
        self.matches
            .iter()
            .position(|place| register.rows.get(*place as usize).is_some_and(|row| row.id == id))
    }

    fn sort(&mut self, register: &Register, sort: SortBy, order: Order) {
        let length = u32::try_from(register.rows.len()).unwrap_or(u32::MAX);
        if self.places.len() != register.rows.len() {
            self.places = (0..length).collect();
        }
        // Last time's order is nearly this one after an edit, and then costs one pass.
        let keys: Vec<_> = register
            .rows
            .iter()
            .enumerate()
            .map(|(place, row)| Key::of(register, place, row, sort))
            .collect();
        let key = |place: &u32| keys.get(*place as usize);
        self.places.sort_by(|one, other| match (key(one), key(other)) {
            (Some(one), Some(other)) => one.compare(other, order),
            _ => Ordering::Equal,
        });
    }
}

/// By what a row is sorted, taken apart once.
struct Key<'a> {
    number: Option<i64>,
    text: Option<String>,
    start: u64,
    name: &'a [u8],
}

impl<'a> Key<'a> {
    fn of(register: &'a Register, place: usize, row: &Row, sort: SortBy) -> Self {
        let at = |place: usize| i64::try_from(place).unwrap_or(i64::MAX);
        let number = match sort {
            SortBy::Name | SortBy::City | SortBy::Kvk | SortBy::Municipality | SortBy::Tags => None,
            SortBy::Province => row.province.map(|province| province as i64),
            SortBy::Sector => row.sector.map(|sector| at(sector.index())),
            SortBy::Size => row.size.map(|size| size as i64),
            SortBy::Stage => register.stage_of(row).and_then(|stage| register.step(stage)).map(at),
            SortBy::LatestScan => row.latest_scan().map(|scan| scan.scanned_on.number().into()),
            SortBy::Points => row.latest_scan().map(|scan| scan.scan.worst().points().into()),
            SortBy::Maturity => row.latest_measured().map(|entry| entry.overall.parts()),
            SortBy::Added => Some(row.id.number()),
            SortBy::Persons => row.persons.map(i64::from),
            SortBy::ToBasic => row.latest_scan().map(|scan| scan.scan.worst().gap_to_basic().into()),
            SortBy::Due => register.due_of(row).iter().map(|due| due.due_on.number().into()).min(),
        };
        let text = match sort {
            SortBy::City => fold(&row.city),
            SortBy::Municipality => fold(&row.municipality),
            SortBy::Tags => fold(&row.tags.join(", ")),
            SortBy::Kvk => row.kvk.map(|kvk| kvk.to_string()).unwrap_or_default(),
            _ => String::new(),
        };
        let text = Some(text).filter(|text| !text.is_empty());
        let name = register.texts.name(place);
        let mut start = [0; 8];
        start.iter_mut().zip(name).for_each(|(byte, sign)| *byte = *sign);
        Self { number, text, start: u64::from_be_bytes(start), name }
    }

    fn compare(&self, other: &Self, order: Order) -> Ordering {
        let turned = |ordering: Ordering| match order {
            Order::Up => ordering,
            Order::Down => ordering.reverse(),
        };
        let by_name = || self.start.cmp(&other.start).then_with(|| self.name.cmp(other.name));
        let by_value = match (self.number, other.number) {
            (Some(one), Some(other)) => turned(one.cmp(&other)),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => match (&self.text, &other.text) {
                (Some(one), Some(other)) => turned(one.cmp(other)),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                // Without a value on either side the name is all there is; by name it is the value.
                (None, None) => return turned(by_name()),
            },
        };
        by_value.then_with(by_name)
    }
}
