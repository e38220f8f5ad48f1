package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Particles follow how what stands before them is read aloud. */
final class KoreanParticlesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          δ₁은(는) 행렬이다              | δ₁은 행렬이다
          δ₂은(는) 행렬이다              | δ₂는 행렬이다
          $\\delta_{1}$이(가)            | $\\delta_{1}$이
          $\\delta_{2}$이(가)            | $\\delta_{2}$가
          형상 15×1과(와) 1×5은(는)      | 형상 15×1과 1×5는
          $Z_1^{\\top}$은(는) 왜 앞에    | $Z_1^{\\top}$는 왜 앞에
          X을(를)                        | X를
          L을(를) N이(가)                | L을 N이
          10(으)로 2(으)로 1(으)로 3(으)로 | 10으로 2로 1로 3으로
          파일을(를) 수은(는)            | 파일을 수는
          ‘역전파’을(를) 서울(으)로      | ‘역전파’를 서울로
          a.json은(는)                   | a.json은(는)
          A3(이)라는 B2(이)라는          | A3이라는 B2라는
          은(는)                         | 은(는)
          """)
  void the_form_that_fits_is_chosen_where_the_reading_is_known(String both, String one) {
    assertEquals(one, KoreanParticles.in(both));
  }
}
