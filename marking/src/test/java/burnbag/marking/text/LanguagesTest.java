package burnbag.marking.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LanguagesTest {
  @Test
  void a_letter_is_known_by_its_small_words() {
    is("en", "The key of the store was handed to the guard, and it has not been seen since.");
    is("de", "Der Schlüssel wurde bei der Wache abgegeben und ist seitdem nicht mehr da.");
    is("fr", "La clef du dépôt est chez le gardien, qui ne la donne que sur ordre.");
    is("es", "La llave del almacén la tiene el guarda, que no la da sin una orden.");
    is("it", "La chiave del deposito è nella casa del custode, che non la dà per nulla.");
    is("fi", "Avain on vahtimestarilla ja se ei ole kenenkään muun, tai niin on sanottu.");
    is("pl", "Klucz jest w kasie i nie wolno go wydać, jest to zapisane w księdze na stole.");
    is("uk", "Ключ до сховища є у варти, що його не видає без наказу.");
  }

  @Test
  void swedish_norwegian_and_danish_are_told_apart_by_their_own_words() {
    is("sv", "Nyckeln till förrådet är hos vakten och den får inte lämnas ut av någon.");
    is(
        "no",
        "Nøkkelen til lageret er hos vakten, og ingen har lov til å hente den fra ham etter seks, ikke av noen grunn.");
    is("da", "Nøglen til lageret er hos vagten, og ingen har lov at hente den af ham efter seks.");
  }

  @Test
  void a_script_says_it_at_a_glance() {
    is("ja", "倉庫の鍵は守衛が持っている。");
    is("ko", "창고 열쇠는 경비원이 가지고 있다.");
    is("zh-Hans", "仓库的钥匙在门卫那里，他们说会为这个单位开门。");
    is("zh-Hant", "倉庫的鑰匙在門衛那裡，他們說會為這個單位開門。");
    is("he", "המפתח נמצא אצל השומר");
  }

  @Test
  void a_heading_says_nothing() {
    assertEquals(Set.of(), Languages.of("ANNEX 3\n\nTable of stores"));
  }

  private static void is(String language, String text) {
    assertEquals(Set.of(language), Languages.of(text));
  }
}
