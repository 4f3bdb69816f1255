package burnbag.desk.office;

import burnbag.custody.destruction.NextStep;
import burnbag.custody.home.Home;
import burnbag.custody.morning.Item;
import burnbag.custody.morning.Morning;
import burnbag.custody.morning.Unsighted;
import burnbag.custody.office.Office;
import burnbag.desk.page.When;
import burnbag.sweep.Visible;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What waits for whoever looks.
@Controller
class TodayPage {
  private final Books books;
  private final Home home;
  private final Unsighted unsighted = new Unsighted();

  TodayPage(Books books, Home home) {
    this.books = books;
    this.home = home;
  }

  /// One thing that waits.
  ///
  /// @param what in a few words
  /// @param link where it is done; empty where nothing can be done here
  /// @param verb on the link
  /// @param urgent whether it must not be overlooked
  public record Row(
      String what,
      String about,
      String from,
      String since,
      String due,
      String link,
      String verb,
      boolean urgent) {}

  @GetMapping("/today")
  String today(Principal who, Model model) {
    return books.read(
        who,
        reading -> {
          model.addAttribute("rows", rows(reading));
          model.addAttribute("steps", steps(reading));
          return "today";
        });
  }

  private List<Row> rows(Books.Reading reading) {
    Office office = home.office();
    return Morning.of(
            reading.session(),
            office.acts(),
            office.policy(reading.session()),
            reading.party(),
            reading.now(),
            unsighted)
        .stream()
        .map(item -> row(item, reading))
        .toList();
  }

  private static List<StepRow> steps(Books.Reading reading) {
    return NextStep.all(reading.register(), year(reading.now())).stream()
        .filter(step -> step.who().contains(reading.party().id()))
        .map(step -> StepRow.of(step, reading))
        .toList();
  }

  static int year(long now) {
    return Instant.ofEpochMilli(now).atZone(ZoneOffset.UTC).getYear();
  }

  private static Row row(Item item, Books.Reading reading) {
    Does does = does(item);
    return new Row(
        words(item.what()),
        Visible.of(item.about()),
        reading.named(item.from()),
        When.day(item.since()),
        When.lastDay(item.due()),
        does.link(),
        does.verb(),
        urgent(item.what()));
  }

  private record Does(String link, String verb) {}

  private static Does does(Item item) {
    return switch (item.what()) {
      case OFFER_TO_ANSWER -> new Does("/offers/" + item.id(), "Accept or refuse");
      case OFFER_UNANSWERED, OFFER_OVERDUE -> new Does("/offers/" + item.id(), "Look at it");
      case PROPOSAL_TO_SECOND -> new Does("/proposals/" + item.id(), "Look, then second");
      case ORDER_TO_APPROVE -> new Does("/orders/" + item.id(), "Look, then approve");
      case BAG_TO_ANSWER -> new Does("/bag?id=" + code(item.about()), "Receive");
      case BAG_UNANSWERED -> new Does("/bag?id=" + code(item.about()), "Look at it");
      case BAG_OVERDUE -> new Does("/bag?id=" + code(item.id()), "Look at it");
      case RUN_UNTOLD -> new Does("/runs/" + item.id(), "Tell the end");
      case COPY_OVERDUE, COPY_SUPERSEDED -> new Does("/copy?id=" + code(item.id()), "Look at it");
      case DISCREPANCY_TO_RESOLVE, DISCREPANCY_ABOUT_YOU -> new Does("/discrepancies", "See all");
      case MUSTER_DUE -> new Does("/musters", "Open one");
      case MUSTER_OPEN -> new Does("/muster?id=" + code(item.id()), "Go round");
      case RECEIPT_MISSING, HOLDER_NOT_CLEARED, KEY_REVOKED -> new Does("", "");
    };
  }

  static String code(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static boolean urgent(Item.What what) {
    return switch (what) {
      case KEY_REVOKED,
          DISCREPANCY_TO_RESOLVE,
          DISCREPANCY_ABOUT_YOU,
          RUN_UNTOLD,
          BAG_OVERDUE,
          HOLDER_NOT_CLEARED,
          OFFER_OVERDUE,
          COPY_OVERDUE ->
          true;
      case OFFER_TO_ANSWER,
          OFFER_UNANSWERED,
          PROPOSAL_TO_SECOND,
          BAG_TO_ANSWER,
          BAG_UNANSWERED,
          ORDER_TO_APPROVE,
          MUSTER_DUE,
          RECEIPT_MISSING,
          MUSTER_OPEN,
          COPY_SUPERSEDED ->
          false;
    };
  }

  private static String words(Item.What what) {
    return switch (what) {
      case KEY_REVOKED -> "A key was revoked";
      case DISCREPANCY_TO_RESOLVE -> "Does not add up";
      case DISCREPANCY_ABOUT_YOU -> "Does not add up, and is yours";
      case OFFER_TO_ANSWER -> "Offered to you";
      case OFFER_UNANSWERED -> "Offered by you, unanswered";
      case PROPOSAL_TO_SECOND -> "Wants a second";
      case RUN_UNTOLD -> "Destruction begun, end untold";
      case BAG_OVERDUE -> "Bag overdue";
      case BAG_TO_ANSWER -> "Bag handed to you";
      case BAG_UNANSWERED -> "Bag not received yet";
      case ORDER_TO_APPROVE -> "Order to approve";
      case HOLDER_NOT_CLEARED -> "Holder not cleared";
      case OFFER_OVERDUE -> "Offer unanswered too long";
      case MUSTER_DUE -> "Muster due";
      case COPY_OVERDUE -> "Copy overdue";
      case RECEIPT_MISSING -> "Receipt missing";
      case MUSTER_OPEN -> "Muster open";
      case COPY_SUPERSEDED -> "Superseded";
    };
  }
}
